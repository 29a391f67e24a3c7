package dev.ponte.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the records already say: a component that is not {@link Nullable} must be
 * there, and not be null. Without it a missing field would become a null that no reader expects,
 * far from its cause.
 */
final class NullabilityIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        AnnotatedType component = component(member);
        return component == null ? null : !component.isAnnotationPresent(Nullable.class);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        AnnotatedType component = component(member);
        return component == null || component.isAnnotationPresent(Nullable.class)
                ? JsonSetter.Value.empty()
                : JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }

    /** The type of a record's component, null for any other member. */
    private static @Nullable AnnotatedType component(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner() instanceof AnnotatedConstructor constructor
                        && constructor.getDeclaringClass().isRecord()
                ? constructor.getAnnotated().getAnnotatedParameterTypes()[parameter.getIndex()]
                : null;
    }
}
