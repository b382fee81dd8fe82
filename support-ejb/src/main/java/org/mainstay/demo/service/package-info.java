/** The demo organisation: people, catalogue, and ninety days of tickets as they might have been. */
package org.mainstay.demo.service;
