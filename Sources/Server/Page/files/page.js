// The agents' page.

const response = await fetch("/api/tickets");
document.querySelector("main").textContent = response.ok ? "triage" : "";
