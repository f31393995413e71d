# bash completion for triage; written by `triage completions bash`
_triage() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      submit|show|list|process|draft|resolve|forget|doctor|help|completions) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  local IFS=$'\n'
  case $command:$before in
    submit:--key) :; return ;;
    submit:--customer) :; return ;;
    submit:--channel) :; return ;;
    submit:--jsonl) COMPREPLY=($(compgen -f -- "$word")); return ;;
    submit:--csv) COMPREPLY=($(compgen -f -- "$word")); return ;;
    submit:--rejects) COMPREPLY=($(compgen -f -- "$word")); return ;;
    submit:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    submit:--color) _triage_words auto always never; return ;;
    show:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    show:--color) _triage_words auto always never; return ;;
    list:--status) _triage_words pending processing completed failed; return ;;
    list:--category) _triage_words Billing Technical 'Feature Request'; return ;;
    list:--urgency) _triage_words High Medium Low; return ;;
    list:--min-sentiment) :; return ;;
    list:--max-sentiment) :; return ;;
    list:--since) :; return ;;
    list:--until) :; return ;;
    list:--customer) :; return ;;
    list:--search) :; return ;;
    list:--sort) _triage_words created urgency sentiment; return ;;
    list:--limit) :; return ;;
    list:--before) _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); return ;;
    list:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    list:--color) _triage_words auto always never; return ;;
    process:--limit) :; return ;;
    process:--concurrency) :; return ;;
    process:--pack) :; return ;;
    process:--max-calls) :; return ;;
    process:--max-cost) :; return ;;
    process:--deadline) :; return ;;
    process:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    process:--color) _triage_words auto always never; return ;;
    draft:--set) :; return ;;
    draft:--agent) :; return ;;
    draft:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    draft:--color) _triage_words auto always never; return ;;
    resolve:--agent) :; return ;;
    resolve:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    resolve:--color) _triage_words auto always never; return ;;
    forget:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    forget:--color) _triage_words auto always never; return ;;
    doctor:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    doctor:--color) _triage_words auto always never; return ;;
    help:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    help:--color) _triage_words auto always never; return ;;
    completions:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    completions:--color) _triage_words auto always never; return ;;
  esac
  case $command in
    submit)
      if [[ $word == -* ]]; then _triage_words --queue --key --customer --channel --jsonl --csv --skip-invalid --rejects --db --json --quiet --color --help
      else :; fi ;;
    show)
      if [[ $word == -* ]]; then _triage_words --history --outbound --db --json --quiet --color --help
      else _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); fi ;;
    list)
      if [[ $word == -* ]]; then _triage_words --status --category --urgency --open --resolved --needs-review --min-sentiment --max-sentiment --since --until --customer --search --sort --limit --before --csv --db --json --quiet --color --help
      else :; fi ;;
    process)
      if [[ $word == -* ]]; then _triage_words --all --limit --concurrency --pack --retry-failed --stale --max-calls --max-cost --deadline --force --watch --dry-run --db --json --quiet --color --help
      else _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); fi ;;
    draft)
      if [[ $word == -* ]]; then _triage_words --ai --edit --set --agent --db --json --quiet --color --help
      else _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); fi ;;
    resolve)
      if [[ $word == -* ]]; then _triage_words --agent --reopen --db --json --quiet --color --help
      else _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); fi ;;
    forget)
      if [[ $word == -* ]]; then _triage_words --yes --db --json --quiet --color --help
      else _triage_words $(triage list --open --quiet --limit 50 2>/dev/null); fi ;;
    doctor)
      if [[ $word == -* ]]; then _triage_words --db --json --quiet --color --help
      else :; fi ;;
    help)
      if [[ $word == -* ]]; then _triage_words --man --db --json --quiet --color --help
      else _triage_words submit show list process draft resolve forget doctor help completions; fi ;;
    completions)
      if [[ $word == -* ]]; then _triage_words --db --json --quiet --color --help
      else _triage_words bash zsh fish; fi ;;
    *) _triage_words submit show list process draft resolve forget doctor help completions --db --json --quiet --color --help --version ;;
  esac
}
_triage_words() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(printf '%s\n' "$@")" -- "$word"))
  local i
  for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]=$(printf '%q' "${COMPREPLY[i]}"); done
}
complete -o bashdefault -F _triage triage
