package io.relevo.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.cases.Attachment;
import io.relevo.parties.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

class AttachmentControllerTest {

    private final DeskApi desk = new DeskApi();

    @Test
    void neverServesAPageAsAPage() throws Exception {
        stored("factura.html", "text/html", "<script>alert(1)</script>");

        download()
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void believesTheBytesRatherThanTheSender() throws Exception {
        stored("foto.png", "image/png", "<svg onload=alert(1)>");

        download().andExpect(content().contentType("application/octet-stream"));
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, application/pdf", "GIF89a..., image/gif", "\u00ff\u00d8\u00ff\u00e0, image/jpeg"})
    void keepsTheTypeOfPicturesAndPdf(String bytes, String mediaType) throws Exception {
        stored("archivo", "application/octet-stream", bytes);

        download().andExpect(content().contentType(mediaType));
    }

    @Test
    void keepsAHarmlessName() throws Exception {
        stored("../../a\r\nSet-Cookie: b/\"guía\".pdf", "application/pdf", "%PDF-");

        download()
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(not(containsString("\n")), not(containsString("/")), containsString("gu"))));
    }

    @Test
    void givesAreasTheFilesTheyWorkWith() throws Exception {
        desk.caller = DeskApi.LOGISTICS;
        when(desk.requests.of(DeskSamples.NUMBER.toString()))
                .thenReturn(List.of(DeskSamples.request(DeskSamples.LOGISTICS, Request.Status.OPEN)));
        stored("a.pdf", "application/pdf", "%PDF-");

        download().andExpect(status().isOk());
    }

    @Test
    void givesAreasNoFilesOfCasesThatAskedThemNothing() throws Exception {
        desk.caller = DeskApi.LOGISTICS;
        stored("a.pdf", "application/pdf", "%PDF-");

        download().andExpect(status().isNotFound());
    }

    @Test
    void givesNothingToWhoeverIsNoStaff() throws Exception {
        desk.caller = new io.relevo.flow.Caller("tienda", Set.of("integration"));
        stored("a.pdf", "application/pdf", "%PDF-");

        download().andExpect(status().isNotFound());
    }

    @Test
    void saysThatAFileDoesNotExist() throws Exception {
        download().andExpect(status().isNotFound());
    }

    private void stored(String name, String mediaType, String bytes) {
        byte[] content = bytes.getBytes(StandardCharsets.ISO_8859_1);
        when(desk.conversation.attachment("a1"))
                .thenReturn(
                        Optional.of(new Attachment("a1", "e1", DeskSamples.NUMBER, name, mediaType, content.length)));
        when(desk.conversation.content("a1")).thenReturn(Optional.of(content));
    }

    private ResultActions download() throws Exception {
        return desk.http.perform(get("/api/attachments/a1"));
    }
}
