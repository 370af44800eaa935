# The agent: docker build -f deploy/images/recorder-agent.Dockerfile -t PREFIX/roomtone-recorder-agent:0.1.0 .
FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends alsa-utils pulseaudio-utils lame flac \
    && rm -rf /var/lib/apt/lists/*
COPY recorder-agent/target/quarkus-app/ /app/
COPY deploy/images/recorder-agent.sh /app/recorder-agent.sh
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["sh", "/app/recorder-agent.sh"]
