{{- define "roomtone.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "roomtone.labels" -}}
app.kubernetes.io/name: roomtone
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "roomtone.selector" -}}
app.kubernetes.io/name: roomtone
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "roomtone.image" -}}
{{ .root.Values.images.prefix }}roomtone-{{ .component }}:{{ .root.Values.images.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "roomtone.pod" -}}
automountServiceAccountToken: false
{{- with .Values.images.pullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "roomtone.container" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Until everybody knows that the pod ends, some still send requests to it. */}}
{{- define "roomtone.beforeEnd" -}}
preStop: {sleep: {seconds: 5}}
{{- end }}

{{- define "roomtone.spread" -}}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "roomtone.selector" . | nindent 6 }}
{{- end }}

{{- define "roomtone.claim" -}}
{{ .Values.library.existingClaim | default (printf "%s-library" (include "roomtone.name" .)) }}
{{- end }}

{{/* Authorities of yours, beside those that Java knows, for what services and agents call: see tls.caSecret. */}}
{{- define "roomtone.trustOption" -}}
{{- if .Values.tls.caSecret }} -Djavax.net.ssl.trustStore=/trust/cacerts{{ end }}
{{- end }}

{{- define "roomtone.trustMount" -}}
{{- if .Values.tls.caSecret }}
- {name: trust, mountPath: /trust, readOnly: true}
{{- end }}
{{- end }}

{{- define "roomtone.trustVolumes" -}}
{{- if .Values.tls.caSecret }}
- {name: tls-ca, secret: {secretName: {{ .Values.tls.caSecret }}}}
- {name: trust, emptyDir: {}}
{{- end }}
{{- end }}

{{- define "roomtone.trustContainer" -}}
{{- with .root.Values.tls.caSecret }}
initContainers:
  - name: trust
    image: {{ include "roomtone.image" $ | quote }}
    imagePullPolicy: {{ $.root.Values.images.pullPolicy }}
    securityContext: {{- include "roomtone.container" $.root | nindent 6 }}
    command: [sh, -euc]
    args:
      - |
        # keytool takes one certificate at a time
        cd /trust
        cp "$JAVA_HOME/lib/security/cacerts" cacerts
        chmod 600 cacerts
        awk '/-----BEGIN CERTIFICATE-----/ {n++} n {print > ("ca-" n ".crt")}' /tls-ca/ca.crt
        for file in ca-*.crt; do
          keytool -importcert -noprompt -trustcacerts -alias "roomtone-$file" -file "$file" -keystore cacerts -storepass changeit
        done
    resources:
      requests: {cpu: 50m, memory: 64Mi}
      limits: {memory: 128Mi}
    volumeMounts:
      - {name: tls-ca, mountPath: /tls-ca, readOnly: true}
      - {name: trust, mountPath: /trust}
{{- end }}
{{- end }}

{{- define "roomtone.required" -}}
{{- required "host: set the name under which people and agents reach Roomtone" .Values.host | quote }}
{{- required "oidc.issuer: set the identity provider as tokens name it" .Values.oidc.issuer | quote }}
{{- required "database.host: set the address of PostgreSQL" .Values.database.host | quote }}
{{- required "kafka.bootstrapServers: set the addresses of the brokers" .Values.kafka.bootstrapServers | quote }}
{{- if and (hasPrefix "verify" .Values.database.sslMode) (not .Values.database.caSecret) }}
{{- fail "database.caSecret: name a Secret with ca.crt, the authority that PostgreSQL's certificate is checked with (sslMode verify-full and verify-ca need one)" }}
{{- end }}
{{- required "images.prefix: set the registry and path that you pushed the images to" .Values.images.prefix | quote }}
{{- end }}
