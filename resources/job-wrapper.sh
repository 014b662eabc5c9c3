#!/bin/bash
# Runs a task's program as a batch job: job-wrapper.sh DIR GRACE_SECONDS TIMEOUT_SECONDS(0=none) PROGRAM [ARG...]
# Reads DIR/folder (where the program is to run; none: here), DIR/cancel (it is not to run) and DIR/grace
# (milliseconds from the TERM on; it may change while they run), which goes before GRACE_SECONDS.
# Leaves DIR/start ("jobid restarts epoch node"), DIR/stopping ("epoch cause") and DIR/exit ("code signal epoch
# cause user-time system-time"), each written atomically. Causes: program, cancelled, timeout, folder.
# TSTP and CONT (scancel -b -s …) stop the program's process group and let it go on: Slurm's own STOP (scancel -f)
# reaches only the process group of this shell where it does not track processes by cgroups.
# TERM (scancel -b -s TERM, or plain scancel) -> forwarded once to the program's process group; KILL after the grace.
# It traps TERM on purpose: if the batch shell dies, Slurm ends the job at once and the program gets no grace.
D=$1 GRACE=$2 TIMEOUT=$3; shift 3
early="" cause=program c="" killer="" watch="" ignores=0
trap 'early=cancelled' TERM; trap 'early=timeout' USR1; trap ':' TSTP
now() { local time=${EPOCHREALTIME:-$(date +%s.%6N)}; echo "${time/,/.}"; }   # older shells have no such variable
put() { printf '%s\n' "$2" >"$D/.$1.$$" && mv -f "$D/.$1.$$" "$D/$1"; }
end() { put exit "$1 $2 $(now) $3 ${4:-0m0s 0m0s}"; exit "$1"; }
[ -w "$D" ] || { echo "cannot write to $D on $HOSTNAME" >&2; exit 98; }
# a second copy of one attempt (double submission, requeue beside a node that is not really dead) must not run
mkdir "$D/claim" 2>/dev/null || { echo "attempt already claimed: $(cat "$D/start" 2>/dev/null)" >&2; exit 99; }
put start "${SLURM_JOB_ID:-${JOB_ID:-0}} ${SLURM_RESTART_COUNT:-0} $(now) ${SLURMD_NODENAME:-$HOSTNAME}"
if read -r folder 2>/dev/null <"$D/folder"; then
  cd -- "$folder" || end 125 0 folder
fi
[ -e "$D/cancel" ] && early=cancelled
[ -n "$early" ] && end 143 15 "$early"
graceLeft() { # since the microsecond $1
  local grace time; time=$(now)
  read -r grace 2>/dev/null <"$D/grace" || grace=$((GRACE * 1000))
  ((${time/./} - $1 < grace * 1000))
}
stop() {
  [ "$cause" = program ] || return 0
  cause=$1
  local mask since; since=$(now); since=${since/./}
  mask=$(sed -n 's/^SigIgn:[[:space:]]*//p' "/proc/$c/status" 2>/dev/null)
  [ -n "$mask" ] && ignores=$(((16#$mask >> 14) & 1))
  kill -TERM -- "-$c" 2>/dev/null; kill -CONT -- "-$c" 2>/dev/null
  ( trap '' TERM; while graceLeft "$since"; do sleep 0.1; done; : >"$D/.killed"; kill -KILL -- "-$c" ) >/dev/null 2>&1 &
  killer=$!; disown
  put stopping "$(now) $cause"
}
set -m; "$@" </dev/null & c=$!; set +m          # own process group; exec failure ends with 126/127
trap 'stop cancelled' TERM; trap 'stop timeout' USR1
trap 'kill -STOP -- "-$c"' TSTP; trap 'kill -CONT -- "-$c"' CONT
[ -n "$early" ] && stop "$early"
if [ "$TIMEOUT" != 0 ]; then
  ( trap '' TERM; sleep "$TIMEOUT"; kill -USR1 $$ ) >/dev/null 2>&1 & watch=$!; disown
fi
while :; do wait "$c"; rc=$?; kill -0 "$c" 2>/dev/null || break; done 2>/dev/null   # wait returns early when a trap runs
wait "$c" 2>/dev/null; r=$?; [ $r -ne 127 ] && rc=$r
trap '' TERM USR1 TSTP CONT
for k in $killer $watch; do pkill -KILL -P "$k"; kill -KILL "$k"; done 2>/dev/null
kill -KILL -- "-$c" 2>/dev/null                  # stragglers in the program's group
sig=0; [ "$rc" -gt 128 ] && sig=$((rc - 128))
# one that does not hear TERM and came to its own end was not ended by it
[ $ignores = 1 ] && [ ! -e "$D/.killed" ] && cause=program
times >"$D/.times"
{ read -r _; read -r user system; } <"$D/.times"
end "$rc" "$sig" "$cause" "$user $system"
