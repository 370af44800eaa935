# A service: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=job-service -t PREFIX/roomtone-job-service:0.1.0 .
FROM eclipse-temurin:25-jre
ARG SERVICE
COPY services/${SERVICE}/target/quarkus-app/ /app/
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
