// The manual's chapter on unattended runs: the key, cron, services.

let unattendedSection = """
  .Sh RUNNING UNATTENDED
  .Ss The key
  cron and systemd start programs with an empty environment, so put the key into the settings file:
  .Bd -literal -offset indent
  mkdir -p ~/.config/triage
  (umask 077; echo GOOGLE_API_KEY=KEY >~/.config/triage/env)
  .Ed
  .Pp
  Keys are made at
  .Lk https://aistudio.google.com/apikey .
  The free tier counts calls a day.
  When the day's quota is used up,
  .Nm
  makes no call until midnight in California, says so, and exits with 3.
  With
  .Fl -pack ,
  several tickets share one call.
  .Ss cron
  Nothing is printed when all goes well, so cron mails only what went wrong:
  .Bd -literal -offset indent
  MAILTO=you@example.com
  PATH=/usr/local/bin:/usr/bin:/bin
  */5 * * * * triage process --all --deadline 4m
  .Ed
  .Ss A service
  With
  .Fl -watch ,
  the pass stays and analyses new tickets within a second:
  .Bd -literal -offset indent
  [Service]
  ExecStart=/usr/local/bin/triage process --all --watch
  Restart=on-failure
  RestartSec=60
  .Ed
  .Pp
  On a machine that only works for a team's database, a timer can start the pass instead:
  .Bd -literal -offset indent
  # /etc/systemd/system/triage.service
  [Service]
  User=triage
  ExecStart=/usr/local/bin/triage process --all

  # /etc/systemd/system/triage.timer
  [Timer]
  OnCalendar=*:0/5
  [Install]
  WantedBy=timers.target
  .Ed

  """
