package io.relevo.desk;

import io.relevo.cases.Conversation;
import io.relevo.flow.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers' files. They are handed over to be saved, never to be run or shown inside our pages. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {

    private final Conversation conversation;
    private final CaseAccess access;

    AttachmentController(Conversation conversation, CaseAccess access) {
        this.conversation = conversation;
        this.access = access;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable String id) {
        var file = conversation
                .attachment(id)
                .filter(found -> access.mayRead(caller, found.caseNumber()))
                .orElseThrow(() -> Problem.notFound("attachment.unknown", id));
        byte[] content = conversation.content(id).orElseThrow(() -> Problem.notFound("attachment.unknown", id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(AttachmentType.of(content))
                .body(content);
    }

    static String disposition(String name) {
        String safe = name == null
                ? ""
                : name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        return ContentDisposition.attachment()
                .filename(safe.isEmpty() ? "attachment" : safe, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
