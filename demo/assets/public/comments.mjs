/** The demo keeps no comments: it says so, and leaves the reader's words where they are. */
for (const form of document.querySelectorAll('.comment-form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector('[role="status"]').textContent =
      'Thank you. This newspaper is a demo and keeps no comments: what you wrote has not left this page.';
  });
}
