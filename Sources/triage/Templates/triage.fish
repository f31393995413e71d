# fish completion for triage; written by `triage completions fish`
function __triage_tickets
    commandline -cp | triage completions --tickets - 2>/dev/null
end
complete -c triage -f
# @commands@
# @flags@
# @operands@
