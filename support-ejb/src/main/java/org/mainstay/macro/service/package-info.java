/** Keeping prepared replies, and filling them in. */
package org.mainstay.macro.service;
