using Igata.Specs.Model;

namespace Igata.Specs.Meaning;

/// <summary>A place in a response: properties from the response on, and what is there.</summary>
internal sealed record ResponsePath(EquatableArray<string> Names, TypeRef Type)
{
    /// <param name="written">A header, a member, or a JSON Pointer into the body.</param>
    /// <param name="response">What a method answers with.</param>
    /// <param name="draft">What is meant.</param>
    public static ResponsePath? Find(string written, TypeRef? response, Draft draft)
    {
        if (response is null)
        {
            return null;
        }

        EquatableArray<Field> parts = draft.RecordOf(response)?.Fields ?? [];
        bool pointer = written.StartsWith("/", StringComparison.Ordinal);
        Field? header = parts.FirstOrDefault(part => part.In == FieldIn.Header && string.Equals(part.Wire, written, StringComparison.OrdinalIgnoreCase));
        if (header is not null && !pointer)
        {
            return new ResponsePath([header.Name], header.Type);
        }

        Field? body = parts.FirstOrDefault(part => part.In == FieldIn.Body);
        ResponsePath? at = body is null ? new ResponsePath([], response) : new ResponsePath([body.Name], body.Type);
        foreach (string step in HeaderBuilder.Pointer(written).Split('/').Skip(1))
        {
            at = at?.Into(step.Replace("~1", "/").Replace("~0", "~"), draft);
        }

        return at;
    }

    /// <summary>The body when nothing is written: the response itself, or the one part of it that is the body.</summary>
    public static ResponsePath? Body(TypeRef? response, Draft draft) =>
        response is null ? null
        : draft.RecordOf(response)?.Fields.FirstOrDefault(part => part.In == FieldIn.Body) is { } body ? new ResponsePath([body.Name], body.Type)
        : new ResponsePath([], response);

    private ResponsePath? Into(string step, Draft draft) =>
        draft.RecordOf(Type)?.Fields.FirstOrDefault(field => field.In == FieldIn.Member && field.Wire == step) is { } field
            ? new ResponsePath(Names.Append(field.Name).ToEquatableArray(), field.Type)
            : null;
}
