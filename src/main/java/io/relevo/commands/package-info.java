/**
 * The command line: {@code java -jar relevo.jar} and a word that runs once and exits. Knows options, texts and exit codes,
 * and of the commands only their names; the application names them.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.commands;

import org.springframework.modulith.ApplicationModule;
