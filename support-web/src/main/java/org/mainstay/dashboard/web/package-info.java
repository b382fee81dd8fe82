/** The page on which one looks at how the desk is doing. */
package org.mainstay.dashboard.web;
