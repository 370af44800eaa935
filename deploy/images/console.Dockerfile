# The console: docker build -f deploy/images/console.Dockerfile -t PREFIX/roomtone-console:0.1.0 .
# Its server's configuration comes from the chart.
FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY console/target/classes/META-INF/resources/ /usr/share/nginx/html/
