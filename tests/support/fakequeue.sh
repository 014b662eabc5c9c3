#!/bin/bash
# A tiny batch system for tests: fakequeue.sh QUEUE VERB ARG...; its jobs are files in QUEUE/jobs, "run|comment|STATE|reason".
# Files in QUEUE change what it does: closed (nothing starts), submit-fails (its text is the complaint; no job is made),
# submit-hangs (after the job is made), query-fails, query-hangs, forgets (queries know of no job), strange-comment
# (queries tell other comments), cancel-fails, accounts (what is forgotten is accounted for).
Q=$1 verb=$2; shift 2
mkdir -p "$Q/jobs" "$Q/taken"
say() { printf '%s\n' "$2" >"$Q/jobs/.$1.$$.$BASHPID" && mv -f "$Q/jobs/.$1.$$.$BASHPID" "$Q/jobs/$1"; }
field() { cut -d'|' -f"$2" "$Q/jobs/$1" 2>/dev/null; }
become() { say "$1" "$(field "$1" 1)|$(field "$1" 2)|$2|$3"; }
hang() { sleep 1000; }
echo "$verb $*" >>"$Q/calls"
case $verb in
submit) # RUN COMMENT FOLDER WORD...
  run=$1 comment=$2 folder=$3; shift 3
  [ -e "$Q/submit-fails" ] && { cat "$Q/submit-fails" >&2; exit 1; }
  id=1; until mkdir "$Q/taken/$id" 2>/dev/null; do id=$((id + 1)); done # who is killed here leaves no lock behind
  say "$id" "$run|$comment|PENDING|Resources"
  setsid bash "$0" "$Q" run "$id" "$folder" "$@" >/dev/null 2>&1 </dev/null &
  [ -e "$Q/submit-hangs" ] && hang
  echo "$id"; exit 0 ;;
run) # ID FOLDER WORD...
  id=$1 folder=$2; shift 2
  while [ -e "$Q/closed" ] || [ -e "$Q/held.$id" ]; do sleep 0.02; done
  [ "$(field "$id" 3)" = PENDING ] || exit 0
  become "$id" RUNNING None
  cd "$folder" || { become "$id" FAILED NoFolder; exit 0; }
  SLURMD_NODENAME=fake JOB_ID=$id setsid bash "$@" >>"$folder/out" 2>>"$folder/err" & # its number is that of its session
  echo $! >"$Q/pid.$id"
  wait $!; rc=$?
  [ "$(field "$id" 3)" = CANCELLED ] && exit 0
  [ $rc = 0 ] && become "$id" COMPLETED None || become "$id" FAILED NonZeroExitCode
  exit 0 ;;
query | account) # RUN
  [ $verb = account ] && [ ! -e "$Q/accounts" ] && { echo "it keeps none" >&2; exit 1; }
  [ -e "$Q/query-fails" ] && { echo "the queue is down" >&2; exit 1; }
  [ -e "$Q/query-hangs" ] && hang
  [ -e "$Q/forgets" ] && [ $verb = query ] && exit 0
  for file in "$Q"/jobs/[0-9]*; do
    [ -e "$file" ] || continue
    IFS='|' read -r run comment state reason <"$file"
    [ -e "$Q/strange-comment" ] && comment=99.9
    [ "$run" = "$1" ] && echo "${file##*/}|$comment|$state|$reason"
  done
  exit 0 ;;
term) # ID...
  [ -e "$Q/cancel-fails" ] && exit 1
  for id in "$@"; do
    [ "$(field "$id" 3)" = RUNNING ] && kill -TERM "$(cat "$Q/pid.$id")"
  done; exit 0 ;;
stop) for id in "$@"; do kill -TSTP "$(cat "$Q/pid.$id")"; done; exit 0 ;;
cont) for id in "$@"; do kill -CONT "$(cat "$Q/pid.$id")"; done; exit 0 ;;
cancel-pending) for id in "$@"; do [ "$(field "$id" 3)" = PENDING ] && become "$id" CANCELLED None; done; exit 0 ;;
cancel)
  for id in "$@"; do
    [ "$(field "$id" 3)" = PENDING ] && become "$id" CANCELLED None
    [ "$(field "$id" 3)" = RUNNING ] && { become "$id" CANCELLED None; pkill -KILL -s "$(cat "$Q/pid.$id")"; }
  done; exit 0 ;;
cancel-run) for file in "$Q"/jobs/[0-9]*; do [ "$(field "${file##*/}" 1)" = "$1" ] && bash "$0" "$Q" cancel "${file##*/}"; done; exit 0 ;;
hold) for id in "$@"; do : >"$Q/held.$id"; become "$id" PENDING Held; done; exit 0 ;;
release) for id in "$@"; do become "$id" PENDING Resources; rm -f "$Q/held.$id"; done; exit 0 ;;
esac
exit 2
