# bash completion for triage; written by `triage completions bash`
_triage() {
  local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} prefix='' command='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      submit|list|show|fix|draft|resolve|process|serve|stats|eval|forget|copy|doctor|help|completions) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  # bash itself splits --flag=value at the = unless COMP_WORDBREAKS has none.
  if [[ $word == = ]]; then word=
  elif [[ $flag == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $word == --*=* ]]; then flag=${word%%=*} prefix=${word%%=*}= word=${word#*=}
  fi
  case $command:$flag in
    *:--db) _triage_files; return ;;
    *:--color) _triage_words auto always never; return ;;
    submit:--jsonl) _triage_files; return ;;
    submit:--csv) _triage_files; return ;;
    submit:--rejects) _triage_files; return ;;
    list:--status) _triage_words pending processing completed failed; return ;;
    list:--category) _triage_words Billing Technical 'Feature Request'; return ;;
    list:--urgency) _triage_words High Medium Low; return ;;
    list:--sort) _triage_words created urgency sentiment; return ;;
    list:--before) _triage_tickets; return ;;
    fix:--category) _triage_words Billing Technical 'Feature Request'; return ;;
    fix:--urgency) _triage_words High Medium Low; return ;;
    eval:--engine) _triage_words gemini offline; return ;;
    submit:--key|submit:--customer|submit:--channel|submit:--map|list:--min-sentiment|list:--max-sentiment|list:--since|list:--until|list:--customer|list:--key|list:--search|list:--limit|list:-n|show:--key|fix:--sentiment|fix:--why|fix:--agent|draft:--set|draft:--note|draft:--agent|resolve:--agent|process:--limit|process:-n|process:--concurrency|process:--pack|process:--max-calls|process:--max-cost|process:--deadline|serve:--listen|stats:--since|stats:--until|eval:--concurrency|eval:--pack|eval:--max-calls|eval:--max-cost|eval:--deadline|eval:--min-category|eval:--min-urgency|eval:--min-high-recall|eval:--min-sentiment) return ;;
  esac
  case $command in
    submit)
      if [[ $word == -* ]]; then _triage_words --queue --key --customer --channel --jsonl --csv --map --skip-invalid --rejects --db --json --quiet --color --help
      else :; fi ;;
    list)
      if [[ $word == -* ]]; then _triage_words --status --category --urgency --open --resolved --needs-review --min-sentiment --max-sentiment --since --until --customer --key --search --sort --limit --before --csv --bom --db --json --quiet --color --help
      else :; fi ;;
    show)
      if [[ $word == -* ]]; then _triage_words --key --history --outbound --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    fix)
      if [[ $word == -* ]]; then _triage_words --category --urgency --sentiment --undo --why --agent --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    draft)
      if [[ $word == -* ]]; then _triage_words --ai --edit --set --regenerate --note --agent --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    resolve)
      if [[ $word == -* ]]; then _triage_words --agent --reopen --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    process)
      if [[ $word == -* ]]; then _triage_words --all --limit --retry-failed --stale --resolved --concurrency --pack --max-calls --max-cost --deadline --force --watch --dry-run --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    serve)
      if [[ $word == -* ]]; then _triage_words --listen --no-process --log --db --json --quiet --color --help
      else :; fi ;;
    stats)
      if [[ $word == -* ]]; then _triage_words --since --until --db --json --quiet --color --help
      else :; fi ;;
    eval)
      if [[ $word == -* ]]; then _triage_words --engine --corrected --concurrency --pack --max-calls --max-cost --deadline --min-category --min-urgency --min-high-recall --min-sentiment --db --json --quiet --color --help
      else _triage_files; fi ;;
    forget)
      if [[ $word == -* ]]; then _triage_words --yes --db --json --quiet --color --help
      else _triage_tickets; fi ;;
    copy)
      if [[ $word == -* ]]; then _triage_words --db --json --quiet --color --help
      else _triage_files; fi ;;
    doctor)
      if [[ $word == -* ]]; then _triage_words --online --db --json --quiet --color --help
      else :; fi ;;
    help)
      if [[ $word == -* ]]; then _triage_words --man --db --json --quiet --color --help
      else _triage_words submit list show fix draft resolve process serve stats eval forget copy doctor help completions; fi ;;
    completions)
      if [[ $word == -* ]]; then _triage_words --tickets --db --json --quiet --color --help
      else _triage_words bash zsh fish; fi ;;
    *) _triage_words submit list show fix draft resolve process serve stats eval forget copy doctor help completions --db --json --quiet --color --help --version ;;
  esac
}
_triage_words() {
  local IFS=$'\n' found
  while IFS= read -r found; do COMPREPLY+=("$prefix$(printf '%q' "$found")"); done \
    < <(compgen -W "$(printf '%s\n' "$@")" -- "$word")
}
# readline itself completes names with quotes, variables and ~.
_triage_files() {
  local name
  compopt -o default 2>/dev/null
  [[ $word == *[\'\"\\\$\~]* ]] && return
  while IFS= read -r name; do COMPREPLY+=("$prefix$name"); done < <(compgen -f -- "$word")
  [[ $prefix ]] || compopt -o filenames 2>/dev/null
}
# Summaries are shown when there is a choice; only the id is inserted.
_triage_tickets() {
  local IFS=' ' line found=()
  while IFS= read -r line; do
    [[ $line == "$word"* ]] && found+=("$line")
  done < <(printf %s "${COMP_LINE:-${COMP_WORDS[*]}}" | triage completions --tickets - 2>/dev/null)
  compopt -o nosort 2>/dev/null
  if ((${#found[@]} > 1 && COMP_TYPE == 63)); then
    COMPREPLY=("${found[@]/$'\t'/  }")
    COMPREPLY=("${COMPREPLY[@]:0:50}")
    COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
  else
    for line in "${found[@]}"; do COMPREPLY+=("$prefix${line%%$'\t'*}"); done
  fi
}
complete -o bashdefault -F _triage triage
