// Generated from services/job-service: npm run generate

export interface paths {
    "/api/jobs": {
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
                    nodeId?: components["schemas"]["UUID"];
                    page?: number;
                    scheduleId?: components["schemas"]["UUID"];
                    size?: number;
                    /** @description createdAt, startAt, name, state or node; with a minus in front for descending. Default -createdAt */
                    sort?: string;
                    /** @description State, any of several: state=queued&state=claimed */
                    state?: string[];
                    /** @description Part of the name, folder, room or node name */
                    text?: string;
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
                        "application/json": components["schemas"]["PageJobView"];
                    };
                };
            };
        };
        put?: never;
        /** Start */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewJob"];
                };
            };
            responses: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: never;
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
                        "application/json": components["schemas"]["JobCounts"];
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
    "/api/jobs/live": {
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
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["OutboundSseEvent"][];
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
    "/api/jobs/{job}": {
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
                    job: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["JobView"];
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
    "/api/jobs/{job}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fail */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FailureReport"];
                };
            };
            responses: {
                /** @description Created */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renew */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeaseRenewal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeaseReply"];
                    };
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
    "/api/jobs/{job}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["StopWish"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobView"];
                    };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes": {
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
                    page?: number;
                    size?: number;
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
                        "application/json": components["schemas"]["NodePage"];
                    };
                };
            };
        };
        put?: never;
        /** Enter */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewNode"];
                };
            };
            responses: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EnrolRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolReply"];
                    };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes/{node}": {
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
                    node: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["NodeView"];
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
    "/api/nodes/{node}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim */
        post: {
            parameters: {
                query?: {
                    wait?: string;
                };
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimReply"];
                    };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes/{node}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drain */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["NodeView"];
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
    "/api/nodes/{node}/enrolment-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["Enrolment"];
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
    "/api/nodes/{node}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Heartbeat */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HeartbeatReply"];
                    };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes/{node}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Inventory */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Inventory"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
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
    "/api/nodes/{node}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["NodeView"];
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
    "/api/nodes/{node}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["NodeView"];
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
    "/api/nodes/{node}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Token */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    node: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenReply"];
                    };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Person */
        get: {
            parameters: {
                query?: never;
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
                        "application/json": components["schemas"]["Person"];
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
    "/api/profiles": {
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
                    page?: number;
                    size?: number;
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
                        "application/json": components["schemas"]["PageProfile"];
                    };
                };
            };
        };
        put?: never;
        /** Create */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProfileValues"];
                };
            };
            responses: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{profile}": {
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
                    profile: components["schemas"]["UUID"];
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
                    content?: never;
                };
            };
        };
        /** Edit */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    profile: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProfileValues"];
                };
            };
            responses: {
                /** @description OK */
                200: {
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
    "/api/profiles/{profile}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    profile: components["schemas"]["UUID"];
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
                        "application/json": components["schemas"]["Profile"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Backend: "alsa" | "pulseaudio" | "pipewire" | "jack" | "file";
        CaptureTarget: {
            interfaceId?: components["schemas"]["UUID"];
            systemRef?: string;
            interfaceName?: string;
            backend?: components["schemas"]["Backend"];
            /** Format: int32 */
            sampleRateHz?: number;
            /** Format: int32 */
            channels?: number;
            sampleFormat?: string;
        };
        ChannelLevel: {
            /** Format: double */
            peakDbfs?: number;
            /** Format: double */
            rmsDbfs?: number;
        };
        ChannelMapSpec: {
            outputs?: components["schemas"]["Contribution"][][];
        };
        /** @enum {string} */
        ChannelMode: "as_captured" | "mono" | "stereo";
        ClaimReply: {
            serverTime?: components["schemas"]["Instant"];
            workOrder?: components["schemas"]["WorkOrder"];
            signals?: components["schemas"]["Signal"][];
        };
        ClaimRequest: {
            holding?: components["schemas"]["HeldJob"][];
            /** Format: int32 */
            free?: number;
        };
        /** @enum {string} */
        Codec: "wav" | "flac" | "mp3_vbr";
        Contribution: {
            /** Format: int32 */
            channel?: number;
            /** Format: double */
            gain?: number;
        };
        EnrolReply: {
            nodeId?: components["schemas"]["UUID"];
            name?: string;
            site?: string;
            room?: string;
        };
        EnrolRequest: {
            enrolmentToken?: string;
            credential?: string;
            agentVersion?: string;
        };
        Enrolment: {
            node?: components["schemas"]["NodeView"];
            enrolmentToken?: string;
            expiresAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        FailureReason: "lease_expired" | "not_claimed_in_window" | "device_unavailable" | "no_audio" | "growth_stalled" | "disk_full" | "render_failed" | "agent_error";
        FailureReport: {
            /** Format: int64 */
            token?: number;
            reason?: components["schemas"]["FailureReason"];
            detail?: string;
            healthEvents?: components["schemas"]["HealthEventReport"][];
        };
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
        /** @enum {string} */
        HealthKind: "gap" | "device_lost" | "stalled" | "clock_offset" | "disk_low" | "salvaged";
        Heartbeat: {
            agentVersion?: string;
            /** Format: int64 */
            clockOffsetMillis?: number;
            /** Format: int64 */
            spoolFreeBytes?: number;
            /** Format: int32 */
            undeliveredTakes?: number;
        };
        HeartbeatReply: {
            serverTime?: components["schemas"]["Instant"];
            /** Format: int64 */
            nextInMillis?: number;
        };
        HeldJob: {
            jobId?: components["schemas"]["UUID"];
            /** Format: int64 */
            token?: number;
            signalSeen?: boolean;
        };
        HistoryEntry: {
            from?: components["schemas"]["JobState"];
            to?: components["schemas"]["JobState"];
            at?: components["schemas"]["Instant"];
            by?: string;
            detail?: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        InterfaceReport: {
            systemRef?: string;
            name?: string;
            backend?: components["schemas"]["Backend"];
            device?: string;
            /** Format: int32 */
            channels?: number;
            sampleRatesHz?: number[];
            sampleFormat?: string;
            preferred?: boolean;
            available?: boolean;
        };
        InterfaceView: {
            id?: components["schemas"]["UUID"];
            systemRef?: string;
            name?: string;
            backend?: components["schemas"]["Backend"];
            /** Format: int32 */
            channels?: number;
            sampleRatesHz?: number[];
            sampleFormat?: string;
            preferred?: boolean;
            available?: boolean;
        };
        Inventory: {
            agentVersion?: string;
            interfaces?: components["schemas"]["InterfaceReport"][];
        };
        JobCounts: {
            /** Format: int64 */
            active?: number;
            /** Format: int64 */
            queued?: number;
            /** Format: int64 */
            completed?: number;
            /** Format: int64 */
            failed?: number;
        };
        /** @enum {string} */
        JobState: "queued" | "claimed" | "recording" | "finalizing" | "completed" | "failed" | "cancelled";
        JobView: {
            nodeName?: string;
            reason?: components["schemas"]["FailureReason"];
            /** Format: int32 */
            maximumSeconds?: number;
            stopRequestedAt?: components["schemas"]["Instant"];
            startedAt?: components["schemas"]["Instant"];
            deliveredSha256?: string;
            /** Format: int64 */
            entityVersion?: number;
            createdAt?: components["schemas"]["Instant"];
            stopRequestedBy?: string;
            uploadPolicyIds?: string[];
            /** Format: int32 */
            plannedSeconds?: number;
            state?: components["schemas"]["JobState"];
            plan?: components["schemas"]["Plan"];
            startAt?: components["schemas"]["Instant"];
            profile?: components["schemas"]["ProfileSpec"];
            room?: string;
            target?: components["schemas"]["CaptureTarget"];
            tags?: string[];
            /** Format: int64 */
            token?: number;
            finishedAt?: components["schemas"]["Instant"];
            jobId?: components["schemas"]["UUID"];
            site?: string;
            recovered?: boolean;
            folder?: string;
            createdBy?: string;
            name?: string;
            takeId?: components["schemas"]["UUID"];
            detail?: string;
            recordingId?: components["schemas"]["UUID"];
            nodeId?: components["schemas"]["UUID"];
            allowed?: string[];
            lease?: components["schemas"]["LeaseView"];
            /** Format: int64 */
            capturedMillis?: number;
            levels?: components["schemas"]["ChannelLevel"][];
            healthEvents?: components["schemas"]["HealthEventReport"][];
            waitingFor?: string;
            notices?: string[];
            history?: components["schemas"]["HistoryEntry"][];
        };
        /** @enum {string} */
        LeaseAnswer: "continue" | "stop" | "cancel" | "lost";
        /** @enum {string} */
        LeasePhase: "claimed" | "recording" | "finalizing" | "delivered";
        LeaseRenewal: {
            /** Format: int64 */
            token?: number;
            phase?: components["schemas"]["LeasePhase"];
            /** Format: int64 */
            capturedMillis?: number;
            levels?: components["schemas"]["ChannelLevel"][];
            healthEvents?: components["schemas"]["HealthEventReport"][];
            recovered?: boolean;
            deliveredSha256?: string;
        };
        LeaseReply: {
            answer?: components["schemas"]["LeaseAnswer"];
            /** Format: int64 */
            leaseMillis?: number;
            serverTime?: components["schemas"]["Instant"];
        };
        LeaseView: {
            /** Format: int64 */
            token?: number;
            expiresAt?: components["schemas"]["Instant"];
            renewedAt?: components["schemas"]["Instant"];
            phase?: components["schemas"]["LeasePhase"];
        };
        MediaType: {
            type?: string;
            subtype?: string;
            parameters?: {
                [key: string]: string;
            };
            /** Format: int32 */
            hash?: number;
            wildcardType?: boolean;
            wildcardSubtype?: boolean;
        };
        NewJob: {
            nodeId: components["schemas"]["UUID"];
            profileId?: components["schemas"]["UUID"];
            interfaceId?: components["schemas"]["UUID"];
            name?: string;
            folder?: string;
            tags?: string[];
            channels?: number[];
            /** Format: int32 */
            plannedSeconds?: number;
            uploadPolicyIds?: string[];
        };
        NewNode: {
            name: string;
            site: string;
            room: string;
            /** Format: int32 */
            capacity?: number;
        };
        NodePage: {
            items?: components["schemas"]["NodeView"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
            allowed?: string[];
        };
        /** @enum {string} */
        NodeStatus: "enrolled" | "online" | "offline" | "draining" | "revoked";
        NodeView: {
            nodeId?: components["schemas"]["UUID"];
            /** Format: int64 */
            entityVersion?: number;
            status?: components["schemas"]["NodeStatus"];
            name?: string;
            site?: string;
            room?: string;
            /** Format: int32 */
            capacity?: number;
            createdAt?: components["schemas"]["Instant"];
            enrolledAt?: components["schemas"]["Instant"];
            agentVersion?: string;
            lastHeartbeatAt?: components["schemas"]["Instant"];
            /** Format: int64 */
            clockOffsetMillis?: number;
            /** Format: int64 */
            spoolFreeBytes?: number;
            /** Format: int32 */
            undeliveredTakes?: number;
            defaultInterfaceId?: components["schemas"]["UUID"];
            interfaces?: components["schemas"]["InterfaceView"][];
            allowed?: string[];
        };
        OutboundSseEvent: {
            id?: string;
            name?: string;
            comment?: string;
            /** Format: int64 */
            reconnectDelay?: number;
            reconnectDelaySet?: boolean;
            type?: Record<string, never>;
            genericType?: Record<string, never>;
            mediaType?: components["schemas"]["MediaType"];
            data?: unknown;
        };
        PageJobView: {
            items?: components["schemas"]["JobView"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
        };
        PageProfile: {
            items?: components["schemas"]["Profile"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
        };
        Person: {
            name?: string;
            allowed?: string[];
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
        Profile: {
            id?: components["schemas"]["UUID"];
            /** Format: int64 */
            entityVersion?: number;
            name?: string;
            codec?: components["schemas"]["Codec"];
            /** Format: double */
            vbrQuality?: number;
            channelMode?: components["schemas"]["ChannelMode"];
            /** Format: int32 */
            maximumTrackSeconds?: number;
            isDefault?: boolean;
            archived?: boolean;
            allowed?: string[];
        };
        ProfileSpec: {
            id?: components["schemas"]["UUID"];
            name?: string;
            codec?: components["schemas"]["Codec"];
            /** Format: double */
            vbrQuality?: number;
            channelMode?: components["schemas"]["ChannelMode"];
            /** Format: int32 */
            maximumTrackSeconds?: number;
        };
        ProfileValues: {
            name: string;
            codec: components["schemas"]["Codec"];
            /** Format: double */
            vbrQuality?: number;
            channelMode: components["schemas"]["ChannelMode"];
            /** Format: int32 */
            maximumTrackSeconds?: number;
        };
        /** @enum {string} */
        Severity: "info" | "warning" | "critical";
        Signal: {
            jobId?: components["schemas"]["UUID"];
            kind?: components["schemas"]["SignalKind"];
        };
        /** @enum {string} */
        SignalKind: "stop" | "cancel";
        StopWish: {
            laterTracks?: boolean;
        };
        TokenReply: {
            accessToken?: string;
            /** Format: int64 */
            expiresInMillis?: number;
            serverTime?: components["schemas"]["Instant"];
        };
        TokenRequest: {
            credential?: string;
        };
        Track: {
            groupId?: components["schemas"]["UUID"];
            /** Format: int32 */
            number?: number;
            /** Format: int32 */
            count?: number;
        };
        /** Format: uuid */
        UUID: string;
        WatchdogSpec: {
            /** Format: int64 */
            minimumOutputBytes?: number;
            /** Format: int64 */
            stallMillis?: number;
        };
        WorkOrder: {
            /** Format: int32 */
            version?: number;
            jobId?: components["schemas"]["UUID"];
            recordingId?: components["schemas"]["UUID"];
            takeId?: components["schemas"]["UUID"];
            /** Format: int64 */
            token?: number;
            recordingName?: string;
            target?: components["schemas"]["CaptureTarget"];
            channelMap?: components["schemas"]["ChannelMapSpec"];
            profile?: components["schemas"]["ProfileSpec"];
            watchdog?: components["schemas"]["WatchdogSpec"];
            serverTime?: components["schemas"]["Instant"];
            /** Format: int64 */
            startsInMillis?: number;
            /** Format: int64 */
            plannedMillis?: number;
            /** Format: int64 */
            endsInMillis?: number;
            /** Format: int64 */
            maximumMillis?: number;
            /** Format: int64 */
            leaseMillis?: number;
            /** Format: int64 */
            heartbeatMillis?: number;
            grant?: string;
            track?: components["schemas"]["Track"];
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
