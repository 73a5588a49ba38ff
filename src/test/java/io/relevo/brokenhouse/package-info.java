/** A house with every fault HouseTest knows; nobody lives in it. */
package io.relevo.brokenhouse;
