# bash completion for triage; written by `triage completions bash`
_triage() {
  local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} prefix='' command='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      @commands@) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  # bash itself splits --flag=value at the = unless COMP_WORDBREAKS has none.
  if [[ $word == = ]]; then word=
  elif [[ $flag == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $word == --*=* ]]; then flag=${word%%=*} prefix=${word%%=*}= word=${word#*=}
  fi
  case $command:$flag in
    # @values@
  esac
  case $command in
    # @operands@
    *) _triage_words @words@ ;;
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
