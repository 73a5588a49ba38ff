package io.relevo.portal;

import io.relevo.flow.ReturnCounter;
import io.relevo.flow.WantedReturn;
import io.relevo.returns.Photo;
import io.relevo.returns.Photos;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Hands a customer's wish over, photos and all, in one transaction. */
@Component
class CustomerReturns {

    private final ReturnCounter counter;
    private final Photos photos;
    private final ReturnLinks links;

    CustomerReturns(ReturnCounter counter, Photos photos, ReturnLinks links) {
        this.counter = counter;
        this.photos = photos;
        this.links = links;
    }

    /**
     * @param form without mistakes
     * @return the last part of the return's private link; it is judged by then
     * @throws io.relevo.returns.InvalidReturn if the pieces went into another return meanwhile
     */
    @Transactional
    String request(String orderId, ReturnForm form, Locale language) {
        List<String> kept = form.photos().stream()
                .map(CustomerReturns::photo)
                .map(photos::keep)
                .toList();
        String comment = form.comment().isBlank()
                ? null
                : form.comment().replace("\0", "").strip();
        List<ReturnLine> lines = form.pieces().entrySet().stream()
                .map(piece -> new ReturnLine(
                        piece.getKey(),
                        piece.getValue(),
                        form.reasonOf(piece.getKey()),
                        form.conditionOf(piece.getKey()),
                        comment,
                        kept,
                        null,
                        null,
                        null))
                .toList();
        String read = "en".equals(language.getLanguage()) ? "en" : "es";
        return links.token(
                counter.request(new WantedReturn(orderId, lines, null, read)).number());
    }

    private static Photo photo(MultipartFile file) {
        try {
            return new Photo(
                    ContactFiles.plainName(file.getOriginalFilename()),
                    PictureType.of(file).orElseThrow().mediaType(),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
