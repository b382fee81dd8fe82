/** The topic by which all nodes hear what open pages are told. */
package org.mainstay.live.messaging;
