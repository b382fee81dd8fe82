/** Keeping, sharing and ordering saved views. */
package org.mainstay.savedview.service;
