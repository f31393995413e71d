# fish completion for triage; written by `triage completions fish`
function __triage_tickets
    commandline -cp | triage completions --tickets - 2>/dev/null
end
complete -c triage -f
complete -c triage -n __fish_use_subcommand -a submit -d 'store a complaint and have it analysed'
complete -c triage -n __fish_use_subcommand -a list -d 'list tickets, newest first'
complete -c triage -n __fish_use_subcommand -a show -d 'show a ticket, whole'
complete -c triage -n __fish_use_subcommand -a fix -d 'correct what the AI said about a ticket'
complete -c triage -n __fish_use_subcommand -a draft -d 'print, edit, replace or regenerate a reply'
complete -c triage -n __fish_use_subcommand -a resolve -d 'mark tickets resolved'
complete -c triage -n __fish_use_subcommand -a process -d 'analyse waiting tickets'
complete -c triage -n __fish_use_subcommand -a serve -d 'answer over HTTP, with a page for agents'
complete -c triage -n __fish_use_subcommand -a stats -d 'count tickets, moods, tokens and costs'
complete -c triage -n __fish_use_subcommand -a eval -d 'measure an engine on labelled complaints'
complete -c triage -n __fish_use_subcommand -a forget -d 'erase tickets and every trace of their text'
complete -c triage -n __fish_use_subcommand -a copy -d 'copy everything from another database into this one'
complete -c triage -n __fish_use_subcommand -a doctor -d 'check the database, the settings and the engine'
complete -c triage -n __fish_use_subcommand -a help -d 'explain triage, or one of its commands'
complete -c triage -n __fish_use_subcommand -a completions -d 'write completions for bash, zsh or fish'
complete -c triage -l db -d 'the database: a file, or postgres://USER@HOST/NAME' -r -F
complete -c triage -s j -l json -d 'print one JSON object per line'
complete -c triage -s q -l quiet -d 'print less: ids only, and warnings'
complete -c triage -l color -d 'colour the output' -x -a 'auto always never'
complete -c triage -s h -l help -d 'show this help'
complete -c triage -n '__fish_seen_subcommand_from submit' -l queue -d 'store it only; `process` analyses it later'
complete -c triage -n '__fish_seen_subcommand_from submit' -l key -d 'your own id; the same complaint with it is stored once' -x
complete -c triage -n '__fish_seen_subcommand_from submit' -l customer -d 'who complains; never sent' -x
complete -c triage -n '__fish_seen_subcommand_from submit' -l channel -d 'how it came in: mail, chat, phone, …' -x
complete -c triage -n '__fish_seen_subcommand_from submit' -l jsonl -d 'store many: JSON objects, a line each, or an array; - reads standard input' -r -F
complete -c triage -n '__fish_seen_subcommand_from submit' -l csv -d 'store many: a header, and values separated by , ; or tabs; - reads standard input' -r -F
complete -c triage -n '__fish_seen_subcommand_from submit' -l map -d 'what the file calls NAME is FIELD; may be repeated' -x
complete -c triage -n '__fish_seen_subcommand_from submit' -l skip-invalid -d 'leave out lines that are wrong, and store the others'
complete -c triage -n '__fish_seen_subcommand_from submit' -l rejects -d 'write the lines that are wrong to this new file' -r -F
complete -c triage -n '__fish_seen_subcommand_from list' -l status -d 'only these; may be repeated' -x -a 'pending processing completed failed'
complete -c triage -n '__fish_seen_subcommand_from list' -l category -d 'only these; may be repeated' -x -a 'Billing Technical Feature\ Request'
complete -c triage -n '__fish_seen_subcommand_from list' -l urgency -d 'only these; may be repeated' -x -a 'High Medium Low'
complete -c triage -n '__fish_seen_subcommand_from list' -l open -d 'only those that are not resolved'
complete -c triage -n '__fish_seen_subcommand_from list' -l resolved -d 'only those that are resolved'
complete -c triage -n '__fish_seen_subcommand_from list' -l needs-review -d 'only those that a person should look at'
complete -c triage -n '__fish_seen_subcommand_from list' -l min-sentiment -d 'only this mood or better' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l max-sentiment -d 'only this mood or worse' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l since -d 'created at this time or later' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l until -d 'created before this time' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l customer -d 'only of this customer; letter case and accents do not matter' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l key -d 'only the one that was submitted with this key' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l search -d 'only with all these words, "phrases" and beginnings*; best match first' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l sort -d 'newest first, most urgent first, or angriest first' -x -a 'created urgency sentiment'
complete -c triage -n '__fish_seen_subcommand_from list' -s n -l limit -d 'how many rows; 0: all' -x
complete -c triage -n '__fish_seen_subcommand_from list' -l before -d 'the next page: what follows this ticket' -x -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from list' -l csv -d 'print comma-separated values with a header, for spreadsheets'
complete -c triage -n '__fish_seen_subcommand_from list' -l bom -d 'begin with the mark that tells Excel it is UTF-8; with --csv'
complete -c triage -n '__fish_seen_subcommand_from show' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from show' -l key -d 'the one that was submitted with this key; may be repeated' -x
complete -c triage -n '__fish_seen_subcommand_from show' -l history -d 'all that happened to it, oldest first'
complete -c triage -n '__fish_seen_subcommand_from show' -l outbound -d 'the request that would be sent for it; sends nothing'
complete -c triage -n '__fish_seen_subcommand_from fix' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from fix' -l category -d 'what kind of work answers it' -x -a 'Billing Technical Feature\ Request'
complete -c triage -n '__fish_seen_subcommand_from fix' -l urgency -d 'what happens if nobody answers today' -x -a 'High Medium Low'
complete -c triage -n '__fish_seen_subcommand_from fix' -l sentiment -d 'the mood: 1 very angry, 10 very satisfied' -x
complete -c triage -n '__fish_seen_subcommand_from fix' -l undo -d 'remove every correction; what the AI said counts again'
complete -c triage -n '__fish_seen_subcommand_from fix' -l why -d 'why, for the history' -x
complete -c triage -n '__fish_seen_subcommand_from fix' -l agent -d 'who corrects it' -x
complete -c triage -n '__fish_seen_subcommand_from draft' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from draft' -l ai -d 'the engine’s draft, even if an agent has changed it'
complete -c triage -n '__fish_seen_subcommand_from draft' -l edit -d 'edit it with $VISUAL or $EDITOR'
complete -c triage -n '__fish_seen_subcommand_from draft' -l set -d 'replace it; - reads standard input' -x
complete -c triage -n '__fish_seen_subcommand_from draft' -l regenerate -d 'have the engine analyse it again and write a new draft'
complete -c triage -n '__fish_seen_subcommand_from draft' -l note -d 'what the new reply should do; with --regenerate' -x
complete -c triage -n '__fish_seen_subcommand_from draft' -l agent -d 'who writes it' -x
complete -c triage -n '__fish_seen_subcommand_from resolve' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from resolve' -l agent -d 'who does it' -x
complete -c triage -n '__fish_seen_subcommand_from resolve' -l reopen -d 'make it open again'
complete -c triage -n '__fish_seen_subcommand_from process' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from process' -l all -d 'every ticket that waits, most urgent first'
complete -c triage -n '__fish_seen_subcommand_from process' -s n -l limit -d 'analyse at most this many tickets' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l retry-failed -d 'also try failed tickets again'
complete -c triage -n '__fish_seen_subcommand_from process' -l stale -d 'also those that another engine, model or prompt analysed'
complete -c triage -n '__fish_seen_subcommand_from process' -l resolved -d 'with --stale, also those that are resolved'
complete -c triage -n '__fish_seen_subcommand_from process' -l concurrency -d 'calls in flight at once' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l pack -d 'complaints in one call, for quotas that count calls' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l max-calls -d 'make at most this many calls' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l max-cost -d 'start no call that may bring the cost above this' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l deadline -d 'start no call after this long' -x
complete -c triage -n '__fish_seen_subcommand_from process' -l force -d 'make calls even if the quota is known to be used up'
complete -c triage -n '__fish_seen_subcommand_from process' -l watch -d 'stay, and analyse new tickets as they come'
complete -c triage -n '__fish_seen_subcommand_from process' -l dry-run -d 'say what would be done, and do nothing'
complete -c triage -n '__fish_seen_subcommand_from serve' -l listen -d 'where to listen; port 0 takes a free one' -x
complete -c triage -n '__fish_seen_subcommand_from serve' -l no-process -d 'leave the analyses to `process --all --watch`'
complete -c triage -n '__fish_seen_subcommand_from serve' -l log -d 'write a line on standard error for each request'
complete -c triage -n '__fish_seen_subcommand_from stats' -l since -d 'created at this time or later' -x
complete -c triage -n '__fish_seen_subcommand_from stats' -l until -d 'created before this time' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l engine -d 'judge with this engine; may be repeated to compare' -x -a 'gemini offline'
complete -c triage -n '__fish_seen_subcommand_from eval' -l corrected -d 'take this database’s corrected and resolved tickets, and no file'
complete -c triage -n '__fish_seen_subcommand_from eval' -l concurrency -d 'calls in flight at once' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l pack -d 'complaints in one call, for quotas that count calls' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l max-calls -d 'make at most this many calls' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l max-cost -d 'start no call that may bring the cost above this' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l deadline -d 'start no call after this long' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l min-category -d 'fail when fewer categories are right' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l min-urgency -d 'fail when the kappa of urgency is lower' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l min-high-recall -d 'fail when fewer High ones are found' -x
complete -c triage -n '__fish_seen_subcommand_from eval' -l min-sentiment -d 'fail when the moods’ correlation is lower' -x
complete -c triage -n '__fish_seen_subcommand_from forget' -k -a '(__triage_tickets)'
complete -c triage -n '__fish_seen_subcommand_from forget' -s y -l yes -d 'do not ask first'
complete -c triage -n '__fish_seen_subcommand_from doctor' -l online -d 'make one small real call, too'
complete -c triage -n '__fish_seen_subcommand_from help' -k -a 'submit list show fix draft resolve process serve stats eval forget copy doctor help completions'
complete -c triage -n '__fish_seen_subcommand_from help' -l man -d 'write the manual page instead, as mdoc source'
complete -c triage -n '__fish_seen_subcommand_from completions' -k -a 'bash zsh fish'
complete -c triage -n '__fish_seen_subcommand_from completions' -l tickets -d 'print the newest open tickets, for the scripts; with -, for what is typed'
