package io.relevo.journeys;

import org.openqa.selenium.By;

/** Login and Tasklist: the lists on the left, their cards, the way out. */
class Tasklist {

    private final Browser browser;

    private Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** In the demo the password is the name. */
    static Tasklist of(Browser browser, String user) {
        browser.open("/login");
        browser.type(By.name("username"), user);
        browser.type(By.name("password"), user);
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.cssSelector(".task-filters .item"));
        return new Tasklist(browser);
    }

    String lists() {
        return browser.text(By.cssSelector(".task-filters"));
    }

    String card(String list, String subject) {
        choose(list);
        return browser.text(By.xpath(cardOf(subject)));
    }

    CaseTab open(String list, String subject) {
        choose(list);
        browser.click(By.xpath(cardOf(subject) + "//h4"));
        return new CaseTab(browser, subject);
    }

    private void choose(String list) {
        browser.click(By.xpath("//*[contains(@class,'task-filters')]//*[normalize-space(text())='" + list + "']"));
    }

    private static String cardOf(String subject) {
        return "//li[contains(@class,'task')][.//p[normalize-space(.)='" + subject + "']]";
    }

    void logOut() {
        browser.click(By.cssSelector("[cam-widget-header] .account > a"));
        browser.click(By.cssSelector("[cam-widget-header] .account .logout a"));
        browser.see(By.name("username"));
    }
}
