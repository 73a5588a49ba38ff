/**
 * The shop's customers, orders and shipments, as synced from it. Owns {@code shop_*}; knows nobody.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.shop;

import org.springframework.modulith.ApplicationModule;
