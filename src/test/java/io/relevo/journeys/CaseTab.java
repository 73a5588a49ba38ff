package io.relevo.journeys;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The Case tab of the task that is open. */
class CaseTab {

    private static final String TAB = "//div[contains(@class,'relevo-case')]";

    private final Browser browser;

    CaseTab(Browser browser, String subject) {
        this.browser = browser;
        browser.see(By.xpath(TAB + "//h2[contains(.,'" + subject + "')]"));
    }

    String header() {
        return browser.text(By.cssSelector(".relevo-header"));
    }

    String conversation() {
        return browser.text(By.cssSelector(".relevo-conversation"));
    }

    String requests() {
        return browser.text(By.xpath(TAB + "//section[h3='Solicitudes']"));
    }

    String question() {
        return browser.text(By.cssSelector(".relevo-question"));
    }

    /** What the tab says about the last click. */
    void says(String words) {
        browser.see(By.xpath(TAB + "//div[contains(@class,'relevo-notice')]/p[contains(.,'" + words + "')]"));
    }

    CaseTab take() {
        press("Tomar");
        browser.see(By.xpath(TAB + "//p[contains(.,'Tienes esta tarea')]"));
        return this;
    }

    CaseTab write(String reply) {
        mode("reply");
        browser.type(By.name("reply"), reply);
        return this;
    }

    CaseTab ask(String party, String question) {
        mode("ask");
        choose("ask.party", party);
        browser.type(By.name("ask.text"), question);
        browser.click(By.name("ask.blocking"));
        press("Preguntar");
        return this;
    }

    /** One piece; reason and condition as they are offered. */
    CaseTab returnOne(String item, String reason, String condition, String words) {
        mode("return");
        browser.type(By.xpath(TAB + "//label[contains(.,'" + item + "')]/input"), "1");
        choose("return.reason", reason);
        choose("return.condition", condition);
        browser.type(By.name("return.comment"), words);
        press("Pedir la devolución");
        return this;
    }

    String returns() {
        return browser.text(By.xpath(TAB + "//section[h3='Devoluciones']"));
    }

    String firstReturn() {
        return browser.text(By.xpath(TAB + "//section[h3='Devoluciones']//a"));
    }

    void holdFor(String request) {
        mode("hold");
        choose("hold.request", request);
        pressAndLeave("Poner en espera");
    }

    void escalate(String reason, String note) {
        mode("escalate");
        choose("escalate.reason", reason);
        browser.type(By.name("escalate.note"), note);
        pressAndLeave("Escalar al nivel 2");
    }

    void answer(String answer) {
        mode("answer");
        browser.type(By.name("reply"), answer);
        pressAndLeave("Enviar respuesta");
    }

    void press(String button) {
        browser.click(By.xpath(TAB + "//button[normalize-space(.)='" + button + "'][contains(@class,'btn')]"));
    }

    /** For a click that ends the task: Tasklist asks to choose another one. */
    void pressAndLeave(String button) {
        press(button);
        browser.see(By.xpath("//*[text()[contains(.,'Elige una tarea de la lista')]]"));
    }

    private void mode(String pane) {
        browser.click(By.cssSelector("[data-pane='" + pane + "']"));
    }

    private void choose(String field, String start) {
        var select = new Select(browser.see(By.name(field)));
        String option = select.getOptions().stream()
                .map(found -> found.getText())
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + start + "' in " + field));
        select.selectByVisibleText(option);
    }
}
