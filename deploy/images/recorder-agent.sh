#!/bin/sh
# Starts the agent; its one-time enrolment token may lie in a file.
if [ -n "${ENROLMENT_TOKEN_FILE:-}" ] && [ -r "$ENROLMENT_TOKEN_FILE" ]; then
  ROOMTONE_AGENT_ENROLMENT_TOKEN=$(cat "$ENROLMENT_TOKEN_FILE")
  export ROOMTONE_AGENT_ENROLMENT_TOKEN
fi
# out of memory it ends and is started anew, rather than go on half dead
exec java -XX:MaxRAMPercentage=50 -XX:MaxDirectMemorySize=64m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar /app/quarkus-run.jar
