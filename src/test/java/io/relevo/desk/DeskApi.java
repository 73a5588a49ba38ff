package io.relevo.desk;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Ledger;
import io.relevo.flow.Caller;
import io.relevo.flow.CaseClocks;
import io.relevo.flow.Worklist;
import io.relevo.parties.Requests;
import io.relevo.shop.Shop;
import io.relevo.staff.Staff;
import java.util.Set;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.MethodParameter;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The desk's controllers over doors that answer what a test tells them. */
class DeskApi implements HandlerMethodArgumentResolver {

    static final Caller AGENT = new Caller("agente1", Set.of("level-one"));
    static final Caller LOGISTICS = new Caller("logistica1", Set.of("back-office-logistics"));
    static final Caller SHOP = new Caller("tienda", Set.of("integration"));

    final Worklist worklist = mock();
    final Cases cases = mock();
    final Conversation conversation = mock();
    final Ledger ledger = mock();
    final CaseClocks clocks = mock();
    final Requests requests = mock();
    final Shop shop = mock();
    final Staff staff = mock();
    final CaseReturns returns = mock();

    Caller caller = AGENT;

    final MockMvc http = http();

    private MockMvc http() {
        var access = new CaseAccess(cases, requests);
        var files = new CaseFiles(
                cases,
                conversation,
                ledger,
                clocks,
                worklist,
                requests,
                staff,
                new CaseEntryTexts(requests, new CaseTabTexts()),
                75);
        var json = Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
        return MockMvcBuilders.standaloneSetup(
                        new WorkController(worklist, new WorkScreens(cases, files, shop, requests, returns), files),
                        new CaseController(cases, access, files, worklist),
                        new RequestController(worklist, access),
                        new AttachmentController(conversation, access))
                .setControllerAdvice(new ProblemAdvice(new ProblemTexts()))
                .setCustomArgumentResolvers(this)
                .setConversionService((FormattingConversionService) ApplicationConversionService.getSharedInstance())
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(), new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        return caller;
    }
}
