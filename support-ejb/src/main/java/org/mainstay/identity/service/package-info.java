/** Registration, sign-in, tokens, people and their rights. */
package org.mainstay.identity.service;
