// The live connection: gets every change of every ticket, and reconnects by itself.

const longest = 30;
const answerLimit = 10;
const pingEvery = 25;

/** Keeps a connection while the page is open. `onTicket` gets each changed ticket, `onErased` the id
 * of each erased one. `onState` gets `live` or `lost`. `onGap` is called when changes may have been missed: after each connection, and
 * every 30 s without one. */
export function keepConnected({ onTicket, onErased, onState, onGap }) {
  let socket = null;
  let failures = 0;
  let retryTimer;
  let deadline;
  let gapTimer;

  function connect() {
    clearTimeout(retryTimer);
    const url = new URL("/ws/tickets", location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const mine = (socket = new WebSocket(url));
    mine.onopen = () => ask({ action: "subscribe", all: true });
    mine.onmessage = (event) => socket === mine && receive(event.data);
    mine.onclose = () => socket === mine && lose();
    expectAnswer();
  }

  function ask(message) {
    if (socket?.readyState !== WebSocket.OPEN) return;
    socket.send(JSON.stringify(message));
    expectAnswer();
  }

  /** A connection without an answer counts as lost. */
  function expectAnswer() {
    clearTimeout(deadline);
    deadline = setTimeout(() => socket && lose(), answerLimit * 1000);
  }

  function receive(text) {
    clearTimeout(deadline);
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    if (message.type === "subscribed") {
      failures = 0;
      clearInterval(gapTimer);
      gapTimer = null;
      onState("live");
      onGap();
    } else if (message.type === "ticket_updated" && message.data?.id) {
      onTicket(message.data);
    } else if (message.type === "ticket_erased") {
      onErased(message.data.id);
    }
  }

  function lose() {
    const old = socket;
    socket = null;
    clearTimeout(deadline);
    old?.close();
    onState("lost");
    gapTimer ??= setInterval(onGap, 30_000);
    const limit = Math.min(longest, 0.5 * 2 ** failures);
    failures += 1;
    clearTimeout(retryTimer);
    retryTimer = setTimeout(connect, limit * (0.5 + Math.random() / 2) * 1000);
  }

  /** Connects or pings at once: the network is back, or the page is visible again. */
  function hurry() {
    if (!socket) connect();
    else ask({ action: "ping" });
  }

  addEventListener("online", hurry);
  addEventListener("offline", () => socket && lose());
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  setInterval(() => ask({ action: "ping" }), pingEvery * 1000);
  connect();
  return { hurry };
}
