#!/usr/bin/env bash
# Private Slurm cluster on loopback for tests: own munged, slurmctld and N slurmd ("node1".."nodeN") on this one host.
# No systemd, no cgroups, root or ordinary user. Nothing under /etc or /var is read or written.
#   slurmfixture.sh start | stop | status | env | wait | wipe (after stop: delete all state; job ids start at 1 again)
#   slurmfixture.sh kill-ctld [SIG] | start-ctld | kill-node N [SIG] | start-node N
#   slurmfixture.sh start-db (before start, with SLURM_FIXTURE_DB=1) ; slurmfixture.sh start-rest (after start)
# Debian packages: slurmctld slurmd slurm-client munge  (+ slurmrestd; + slurmdbd mariadb-server for DB=1)
set -u
BASE=${SLURM_FIXTURE_DIR:?name an empty folder of your own}
NODES=${SLURM_FIXTURE_NODES:-4}
CPUS=${SLURM_FIXTURE_CPUS:-2}              # job slots per fake node (may exceed the real CPUs)
MEM=${SLURM_FIXTURE_MEM:-2000}
PORT=${SLURM_FIXTURE_PORT:-17617}          # slurmctld; slurmd i on PORT+i; slurmdbd PORT-1; mariadb PORT-2
KILLWAIT=${SLURM_FIXTURE_KILLWAIT:-3}
TIMEOUT=${SLURM_FIXTURE_TIMEOUT:-10}       # seconds until who does not answer is given up
MINJOBAGE=${SLURM_FIXTURE_MINJOBAGE:-300}
PROCTRACK=${SLURM_FIXTURE_PROCTRACK:-linuxproc}  # cgroup = as real clusters do; needs root and a cgroup v1 freezer mount
DB=${SLURM_FIXTURE_DB:-0}
EXTRA=${SLURM_FIXTURE_EXTRA:-}             # extra slurm.conf lines
ME=$(id -un); HOST=$(hostname -s)
export PATH=/usr/sbin:/sbin:/usr/bin:/bin:$PATH SLURM_CONF=$BASE/slurm.conf

acct() { if [ "$DB" = 1 ]; then echo "AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePort=$((PORT-1))
AccountingStoragePass=$BASE/munge/munge.sock
AccountingStoreFlags=job_comment"; else echo "AccountingStorageType=accounting_storage/none"; fi; }

write_conf() {
  mkdir -p "$BASE"/{state,log,run,munge,spool}; chmod 755 "$BASE" "$BASE"/munge; chmod 700 "$BASE/state"
  [ -s "$BASE/munge/munge.key" ] || (umask 077; head -c 1024 /dev/urandom > "$BASE/munge/munge.key")
  printf 'CgroupAutomount=no\nCgroupPlugin=cgroup/v1\n' > "$BASE/cgroup.conf"
  cat > "$BASE/slurm.conf" <<CONF
ClusterName=fixture
SlurmctldHost=$HOST(127.0.0.1)
SlurmctldPort=$PORT
SlurmUser=$ME
SlurmdUser=$ME
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$BASE/munge/munge.sock
StateSaveLocation=$BASE/state
SlurmdSpoolDir=$BASE/spool/%n
SlurmctldPidFile=$BASE/run/slurmctld.pid
SlurmdPidFile=$BASE/run/slurmd.%n.pid
SlurmctldLogFile=$BASE/log/slurmctld.log
SlurmdLogFile=$BASE/log/slurmd.%n.log
SlurmctldDebug=info
SlurmdDebug=info
ProctrackType=proctrack/$PROCTRACK
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
$(acct)
JobCompType=jobcomp/filetxt
JobCompLoc=$BASE/log/jobcomp.txt
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=100000,bf_interval=5
PriorityType=priority/basic
MaxArraySize=1001
MaxJobCount=20000
MinJobAge=$MINJOBAGE
KillWait=$KILLWAIT
InactiveLimit=0
SlurmctldTimeout=10
SlurmdTimeout=$TIMEOUT
MessageTimeout=$TIMEOUT
ReturnToService=2
JobRequeue=0
SlurmdParameters=config_overrides
NodeName=node[1-$NODES] NodeHostname=$HOST NodeAddr=127.0.0.1 Port=[$((PORT+1))-$((PORT+NODES))] CPUs=$CPUS RealMemory=$MEM State=UNKNOWN
PartitionName=main Nodes=node[1-$NODES] Default=YES MaxTime=INFINITE State=UP
$EXTRA
CONF
}
start_munge() { alive munged || munged --force --socket="$BASE/munge/munge.sock" --key-file="$BASE/munge/munge.key" \
    --pid-file="$BASE/run/munged.pid" --log-file="$BASE/log/munged.log" --seed-file="$BASE/munge/seed" --num-threads=4; }
start_node() { mkdir -p "$BASE/spool/node$1"; slurmd -N "node$1"; }
live() { case "$(sed -n 's/^State:\t//p' "/proc/$1/status" 2>/dev/null)" in ''|Z*) return 1;; esac; }   # a zombie (PID 1 that does not reap) is dead
alive() { [ -s "$BASE/run/$1.pid" ] && live "$(cat "$BASE/run/$1.pid")"; }
killpid() { # name [signal]
  alive "$1" || return 0
  local p; p=$(cat "$BASE/run/$1.pid"); kill "-${2:-TERM}" "$p"
  for _ in $(seq $((${SLURM_FIXTURE_PATIENCE:-50}*2))); do live "$p" || return 0; sleep 0.1; done; kill -KILL "$p" 2>/dev/null
}
wait_ready() {
  for _ in $(seq 300); do
    [ "$(sinfo -h -N -t idle,mix,alloc -o %N 2>/dev/null | sort -u | wc -l)" = "$NODES" ] && return 0; sleep 0.1
  done; echo "slurm fixture: nodes did not come up" >&2; sinfo -N -o '%N %T %E' >&2; return 1
}
start_db() {  # private MariaDB + slurmdbd, for sacct
  mkdir -p "$BASE/mysql"; write_conf; start_munge
  [ -d "$BASE/mysql/mysql" ] || mariadb-install-db --no-defaults --user="$ME" --datadir="$BASE/mysql" --auth-root-authentication-method=normal --skip-test-db >"$BASE/log/mysql-install.log" 2>&1
  setsid mariadbd --no-defaults --user="$ME" --datadir="$BASE/mysql" --socket="$BASE/run/mysql.sock" --pid-file="$BASE/run/mariadbd.pid" \
    --bind-address=127.0.0.1 --port=$((PORT-2)) --innodb-buffer-pool-size=64M --innodb-lock-wait-timeout=900 >"$BASE/log/mariadbd.log" 2>&1 &
  for _ in $(seq 300); do mariadb --no-defaults -u root -S "$BASE/run/mysql.sock" -e 'select 1' >/dev/null 2>&1 && break; sleep 0.1; done
  mariadb --no-defaults -u root -S "$BASE/run/mysql.sock" -e "create database if not exists slurm_acct_db; create user if not exists slurm@'127.0.0.1' identified by 'x'; create user if not exists slurm@localhost identified by 'x'; grant all on slurm_acct_db.* to slurm@'127.0.0.1'; grant all on slurm_acct_db.* to slurm@localhost"
  (umask 077; cat > "$BASE/slurmdbd.conf" <<CONF
AuthType=auth/munge
AuthInfo=socket=$BASE/munge/munge.sock
DbdHost=$HOST
DbdAddr=127.0.0.1
DbdPort=$((PORT-1))
SlurmUser=$ME
PidFile=$BASE/run/slurmdbd.pid
LogFile=$BASE/log/slurmdbd.log
StorageType=accounting_storage/mysql
StorageHost=127.0.0.1
StoragePort=$((PORT-2))
StorageUser=slurm
StoragePass=x
StorageLoc=slurm_acct_db
CONF
  )
  slurmdbd
  for _ in $(seq 300); do sacctmgr -n list cluster >/dev/null 2>&1 && break; sleep 0.1; done
  sacctmgr -i add cluster fixture >/dev/null 2>&1; return 0
}
case ${1:-} in
  start) write_conf; start_munge && slurmctld && for i in $(seq "$NODES"); do start_node "$i"; done; wait_ready ;;
  start-db) DB=1; start_db ;;
  start-rest) # unix socket, the caller's own identity; slurmrestd refuses to run as root unless the check is off
     [ "$(id -u)" = 0 ] && export SLURMRESTD_SECURITY=disable_user_check
     setsid slurmrestd -a rest_auth/local -s openapi/v0.0.38 "unix:$BASE/run/rest.sock" >"$BASE/log/slurmrestd.log" 2>&1 & echo $! > "$BASE/run/slurmrestd.pid"
     for _ in $(seq 50); do [ -S "$BASE/run/rest.sock" ] && exit 0; sleep 0.1; done; exit 1 ;;
  stop)  if alive slurmctld; then   # let the jobs end first: TERM, KillWait, KILL
           scontrol ping >/dev/null 2>&1 && { scancel --user="$ME" 2>/dev/null
           for _ in $(seq $((KILLWAIT*10+${SLURM_FIXTURE_PATIENCE:-40}))); do [ -z "$(squeue -h -t R,CG,S -o %i 2>/dev/null)" ] && break; sleep 0.1; done; }; fi
         killpid slurmrestd
         for i in $(seq "$NODES"); do killpid "slurmd.node$i"; done
         killpid slurmctld; killpid slurmdbd; killpid mariadbd; killpid munged
         # slurmstepd (one per job step, argv "slurmstepd: [id.batch]") outlives slurmd; end only ours, known by the log it holds open
         for p in $(pgrep slurmstepd); do ls -l "/proc/$p/fd" 2>/dev/null | grep -q " $BASE/log/slurmd\." && kill -KILL "$p"
         done; rm -f "$BASE"/run/*.pid ;;
  kill-ctld) killpid slurmctld "${2:-KILL}" ;;
  start-ctld) slurmctld ;;
  kill-node) killpid "slurmd.node$2" "${3:-KILL}" ;;
  start-node) start_node "$2" ;;
  wait) wait_ready ;;
  wipe) [ -f "$BASE/slurm.conf" ] && rm -rf "$BASE" ;;
  status) for n in munged mariadbd slurmdbd slurmctld slurmrestd $(seq -f slurmd.node%g "$NODES"); do alive "$n" && echo "$n $(cat "$BASE/run/$n.pid")" || echo "$n down"; done; sinfo -N -o '%N %T %C %E' ;;
  env) echo "export SLURM_CONF=$BASE/slurm.conf" ;;
  *) sed -n 2,8p "$0"; exit 2 ;;
esac
