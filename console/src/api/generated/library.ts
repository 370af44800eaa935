// Generated from services/library-service: npm run generate

export interface paths {
    "/api/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    outcome?: string;
                    page?: number;
                    size?: number;
                    subjectId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageAuditData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    folder?: string;
                    /** @description Started at this time or later, e.g. 2026-11-24T10:00:00Z */
                    from?: string;
                    /** @description Health, any of several */
                    health?: string[];
                    nodeId?: components["schemas"]["UUID"];
                    page?: number;
                    scheduleId?: components["schemas"]["UUID"];
                    size?: number;
                    /** @description createdAt, startedAt, name, durationSeconds, state, health or track; with a minus in front for descending. Default -createdAt */
                    sort?: string;
                    /** @description State, any of several: state=cached&state=failed */
                    state?: string[];
                    /** @description A tag; with several, all of them */
                    tag?: string[];
                    /** @description Part of the name, a tag, the folder, room, node name or schedule name; upper or lower case */
                    text?: string;
                    /** @description Started before this time */
                    to?: string;
                    /** @description The recordings of one window; sorted by track unless told otherwise */
                    trackGroupId?: components["schemas"]["UUID"];
                    /** @description How far it has come to its destinations, any of several */
                    uploadState?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageRecordingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "Last-Event-ID"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events `hello`, `changed`, `position` and `reset` */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Detail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/cache-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: {
                    expires?: number;
                    purpose?: string;
                    signature?: string;
                };
                header?: {
                    "If-Match"?: string;
                    "If-None-Match"?: string;
                    "If-Range"?: string;
                    Range?: string;
                };
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Head */
        head: {
            parameters: {
                query?: {
                    expires?: number;
                    purpose?: string;
                    signature?: string;
                };
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/download-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Download */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Link"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/playback-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Playback */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Link"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/takes/{take}/cache-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whole */
        put: {
            parameters: {
                query?: {
                    rendition?: string;
                };
                header?: {
                    "Content-Length"?: number;
                    "Repr-Digest"?: string;
                    "Upload-Complete"?: string;
                    "Upload-Length"?: number;
                    "Upload-Offset"?: number;
                };
                path: {
                    recording: components["schemas"]["UUID"];
                    take: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "*/*": string;
                };
            };
            responses: {
                /** @description Stored before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryReceipt"];
                    };
                };
                /** @description Stored */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryReceipt"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        /** Offset */
        head: {
            parameters: {
                query?: {
                    rendition?: string;
                };
                header?: {
                    "Content-Length"?: number;
                    "Repr-Digest"?: string;
                    "Upload-Complete"?: string;
                    "Upload-Length"?: number;
                    "Upload-Offset"?: number;
                };
                path: {
                    recording: components["schemas"]["UUID"];
                    take: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description See Upload-Offset and Upload-Complete */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Nothing is here yet */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Rest */
        patch: {
            parameters: {
                query?: {
                    rendition?: string;
                };
                header?: {
                    "Content-Length"?: number;
                    "Repr-Digest"?: string;
                    "Upload-Complete"?: string;
                    "Upload-Length"?: number;
                    "Upload-Offset"?: number;
                };
                path: {
                    recording: components["schemas"]["UUID"];
                    take: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/partial-upload": string;
                };
            };
            responses: {
                /** @description Stored before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryReceipt"];
                    };
                };
                /** @description Stored */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryReceipt"];
                    };
                };
                /** @description Taken in; more is to come */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/recordings/{recording}/takes/{take}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                    take: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Manifest"];
                    };
                };
            };
        };
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                    take: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            responses: {
                /** @description Known already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Kept */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/waveform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waveform */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recording: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaveformView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditData: {
            auditId?: components["schemas"]["UUID"];
            at?: components["schemas"]["Instant"];
            actorId?: string;
            actorName?: string;
            action?: string;
            outcome?: string;
            subjectKind?: string;
            subjectId?: string;
            site?: string;
            nodeId?: components["schemas"]["UUID"];
            detail?: string;
        };
        CacheFile: {
            takeId?: components["schemas"]["UUID"];
            /** Format: int64 */
            token?: number;
            rendition?: string;
            codec?: components["schemas"]["Codec"];
            mediaType?: string;
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            /** Format: int64 */
            sizeBytes?: number;
            sha256?: string;
        };
        /** @enum {string} */
        CacheState: "none" | "growing" | "present" | "evicted";
        ChannelView: {
            min?: number[];
            max?: number[];
        };
        ClockPoint: {
            /** Format: int64 */
            frame?: number;
            utc?: components["schemas"]["Instant"];
        };
        ClockView: {
            /** Format: int32 */
            points?: number;
            /** Format: double */
            driftPpm?: number;
        };
        /** @enum {string} */
        Codec: "wav" | "flac" | "mp3_vbr";
        DeliveryReceipt: {
            recordingId?: components["schemas"]["UUID"];
            takeId?: components["schemas"]["UUID"];
            rendition?: string;
            sha256?: string;
            /** Format: int64 */
            sizeBytes?: number;
        };
        /** @enum {string} */
        DestinationKind: "directory" | "s3";
        /** @enum {string} */
        EndCause: "planned_end" | "stop_request" | "cancel_request" | "source_ended" | "device_gone" | "disk_full" | "salvage";
        /** @enum {string} */
        FailureReason: "lease_expired" | "not_claimed_in_window" | "device_unavailable" | "no_audio" | "growth_stalled" | "disk_full" | "render_failed" | "agent_error";
        Gap: {
            /** Format: int64 */
            firstFrame?: number;
            /** Format: int64 */
            frames?: number;
            cause?: string;
        };
        GapView: {
            takeId?: components["schemas"]["UUID"];
            /** Format: int64 */
            firstFrame?: number;
            /** Format: int64 */
            frames?: number;
            /** Format: int64 */
            positionMillis?: number;
            /** Format: int64 */
            lengthMillis?: number;
            cause?: string;
        };
        /** @enum {string} */
        Health: "unknown" | "healthy" | "warning" | "critical";
        HealthEventReport: {
            id?: components["schemas"]["UUID"];
            kind?: components["schemas"]["HealthKind"];
            severity?: components["schemas"]["Severity"];
            /** Format: int64 */
            positionMillis?: number;
            /** Format: int64 */
            lengthMillis?: number;
            detail?: string;
        };
        HealthEventView: {
            id?: components["schemas"]["UUID"];
            takeId?: components["schemas"]["UUID"];
            kind?: components["schemas"]["HealthKind"];
            severity?: components["schemas"]["Severity"];
            /** Format: int64 */
            positionMillis?: number;
            /** Format: int64 */
            lengthMillis?: number;
            detail?: string;
        };
        /** @enum {string} */
        HealthKind: "gap" | "device_lost" | "stalled" | "clock_offset" | "disk_low" | "salvaged";
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Link: {
            url?: string;
            expiresAt?: components["schemas"]["Instant"];
        };
        Manifest: {
            /** Format: int32 */
            version?: number;
            recordingId?: components["schemas"]["UUID"];
            jobId?: components["schemas"]["UUID"];
            takeId?: components["schemas"]["UUID"];
            /** Format: int64 */
            token?: number;
            nodeId?: components["schemas"]["UUID"];
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            sampleFormat?: string;
            startedAt?: components["schemas"]["Instant"];
            /** Format: int64 */
            frames?: number;
            segments?: components["schemas"]["Segment"][];
            gaps?: components["schemas"]["Gap"][];
            healthEvents?: components["schemas"]["HealthEventReport"][];
            endedBy?: components["schemas"]["EndCause"];
            recovered?: boolean;
            rendition?: components["schemas"]["Rendition"];
            clock?: components["schemas"]["ClockPoint"][];
        };
        PageAuditData: {
            items?: components["schemas"]["AuditData"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
        };
        PageRecordingView: {
            items?: components["schemas"]["RecordingView"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
        };
        Plan: {
            scheduleId?: components["schemas"]["UUID"];
            scheduleName?: string;
            occurrenceId?: components["schemas"]["UUID"];
            /** Format: int32 */
            revision?: number;
            trackGroupId?: components["schemas"]["UUID"];
            /** Format: int32 */
            track?: number;
            /** Format: int32 */
            tracks?: number;
        };
        /** @enum {string} */
        RecordingState: "pending" | "recording" | "finalizing" | "cached" | "failed" | "cancelled";
        RecordingView: {
            recordingId?: components["schemas"]["UUID"];
            jobId?: components["schemas"]["UUID"];
            /** Format: int64 */
            entityVersion?: number;
            state?: components["schemas"]["RecordingState"];
            cacheState?: components["schemas"]["CacheState"];
            health?: components["schemas"]["Health"];
            name?: string;
            folder?: string;
            tags?: string[];
            nodeId?: components["schemas"]["UUID"];
            nodeName?: string;
            site?: string;
            room?: string;
            interfaceName?: string;
            profileName?: string;
            /** Format: int32 */
            plannedSeconds?: number;
            createdAt?: components["schemas"]["Instant"];
            createdBy?: string;
            startedAt?: components["schemas"]["Instant"];
            /** Format: double */
            durationSeconds?: number;
            recovered?: boolean;
            failureReason?: components["schemas"]["FailureReason"];
            detail?: string;
            uploadPolicyIds?: string[];
            cacheFile?: components["schemas"]["CacheFile"];
            /** Format: int32 */
            takeCount?: number;
            plan?: components["schemas"]["Plan"];
            uploadState?: components["schemas"]["UploadSummary"];
            sparkline?: number[];
            allowed?: string[];
            takes?: components["schemas"]["TakeView"][];
            gaps?: components["schemas"]["GapView"][];
            healthEvents?: components["schemas"]["HealthEventView"][];
            uploads?: components["schemas"]["UploadView"][];
        };
        Rendition: {
            name?: string;
            codec?: components["schemas"]["Codec"];
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            /** Format: int64 */
            frames?: number;
            /** Format: int64 */
            sizeBytes?: number;
            sha256?: string;
        };
        RenditionView: {
            name?: string;
            codec?: components["schemas"]["Codec"];
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            /** Format: int64 */
            frames?: number;
            /** Format: int64 */
            sizeBytes?: number;
            sha256?: string;
            title?: string;
        };
        Segment: {
            /** Format: int32 */
            index?: number;
            /** Format: int64 */
            firstFrame?: number;
            /** Format: int64 */
            frames?: number;
            sha256?: string;
        };
        /** @enum {string} */
        Severity: "info" | "warning" | "critical";
        TakeView: {
            takeId?: components["schemas"]["UUID"];
            jobId?: components["schemas"]["UUID"];
            /** Format: int64 */
            token?: number;
            primary?: boolean;
            startedAt?: components["schemas"]["Instant"];
            /** Format: int64 */
            frames?: number;
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            sampleFormat?: string;
            endedBy?: components["schemas"]["EndCause"];
            recovered?: boolean;
            clock?: components["schemas"]["ClockView"];
            gaps?: components["schemas"]["GapView"][];
            renditions?: components["schemas"]["RenditionView"][];
        };
        /** Format: uuid */
        UUID: string;
        /** @enum {string} */
        UploadState: "queued" | "transferring" | "verified" | "failed" | "exhausted" | "cancelled";
        /** @enum {string} */
        UploadSummary: "none" | "queued" | "partial" | "uploaded" | "failed";
        UploadView: {
            uploadId?: components["schemas"]["UUID"];
            state?: components["schemas"]["UploadState"];
            takeId?: components["schemas"]["UUID"];
            policyId?: components["schemas"]["UUID"];
            policyName?: string;
            destinationId?: components["schemas"]["UUID"];
            destinationName?: string;
            destinationKind?: components["schemas"]["DestinationKind"];
            object?: string;
            /** Format: int64 */
            sizeBytes?: number;
            /** Format: int64 */
            transferredBytes?: number;
            /** Format: int32 */
            attempts?: number;
            nextAttemptAt?: components["schemas"]["Instant"];
            problem?: string;
            createdAt?: components["schemas"]["Instant"];
            createdBy?: string;
            verifiedAt?: components["schemas"]["Instant"];
        };
        WaveformView: {
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int64 */
            frames?: number;
            /** Format: int32 */
            framesPerBucket?: number;
            channels?: components["schemas"]["ChannelView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
