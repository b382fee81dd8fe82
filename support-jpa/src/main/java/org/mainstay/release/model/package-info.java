/** What is released of products, and what their users are told of it. */
package org.mainstay.release.model;
