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

{{- define "roomtone.required" -}}
{{- required "host: set the name under which people and agents reach Roomtone" .Values.host | quote }}
{{- required "oidc.issuer: set the identity provider as tokens name it" .Values.oidc.issuer | quote }}
{{- required "database.host: set the address of PostgreSQL" .Values.database.host | quote }}
{{- required "kafka.bootstrapServers: set the addresses of the brokers" .Values.kafka.bootstrapServers | quote }}
{{- required "images.prefix: set the registry and path that you pushed the images to" .Values.images.prefix | quote }}
{{- end }}
