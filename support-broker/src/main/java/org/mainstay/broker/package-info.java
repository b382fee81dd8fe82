/**
 * The resource adapter that brings the message broker: embedded by default, external by setting.
 */
package org.mainstay.broker;
