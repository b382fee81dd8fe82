package org.mainstay.shared.service;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something the caller asked for can't be done, for a reason the caller can understand.
 *
 * <p>It carries a code and parameters, no human text: pages and REST translate {@code error.<code>}
 * for the reader. It rolls the transaction back, so nothing is half done.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private final String code;
    private final String field;
    private final transient List<Object> params;

    /**
     * @param code such as {@code ticket.not_found}
     * @param field the input it is about, null if none
     */
    protected BusinessException(String code, String field, Object... params) {
        super(code + List.of(params), null, false, true);
        this.code = code;
        this.field = field;
        this.params = List.of(params);
    }

    /** Names the fact, such as {@code ticket.not_found}. */
    public String code() {
        return code;
    }

    /** The input the fact is about; null if it is about none in particular. */
    public String field() {
        return field;
    }

    /** What the translated message is filled with. */
    public List<Object> params() {
        return params == null ? List.of() : params;
    }
}
