/** How the desk is doing, in numbers of tickets. */
package org.mainstay.dashboard.service;
