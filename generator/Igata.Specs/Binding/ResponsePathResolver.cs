using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>A location in a response: the properties that lead to it, and its type.</summary>
internal sealed record ResponsePathResolver(EquatableArray<string> Names, TypeRef Type)
{
    /// <param name="path">A header, a member, or a JSON Pointer into the body.</param>
    /// <param name="response">The response of a method.</param>
    /// <param name="boundSpec">The bound spec.</param>
    public static ResponsePathResolver? Find(string path, TypeRef? response, BoundSpec boundSpec)
    {
        if (response is null)
        {
            return null;
        }

        EquatableArray<Field> parts = boundSpec.FindRecord(response)?.Fields ?? [];
        bool pointer = path.StartsWith("/", StringComparison.Ordinal);
        Field? header = parts.FirstOrDefault(part => part.Location == FieldLocation.Header && string.Equals(part.Wire, path, StringComparison.OrdinalIgnoreCase));
        if (header is not null && !pointer)
        {
            return new ResponsePathResolver([header.Name], header.Type);
        }

        Field? body = parts.FirstOrDefault(part => part.Location == FieldLocation.Body);
        ResponsePathResolver? current = body is null ? new ResponsePathResolver([], response) : new ResponsePathResolver([body.Name], body.Type);
        foreach (string segment in HeaderBuilder.ToJsonPointer(path).Split('/').Skip(1))
        {
            current = current?.Resolve(segment.Replace("~1", "/").Replace("~0", "~"), boundSpec);
        }

        return current;
    }

    /// <summary>Finds the body: the response itself, or the part of it that is the body.</summary>
    public static ResponsePathResolver? FindBody(TypeRef? response, BoundSpec boundSpec) =>
        response is null ? null
        : boundSpec.FindRecord(response)?.Fields.FirstOrDefault(part => part.Location == FieldLocation.Body) is { } body ? new ResponsePathResolver([body.Name], body.Type)
        : new ResponsePathResolver([], response);

    private ResponsePathResolver? Resolve(string segment, BoundSpec boundSpec) =>
        boundSpec.FindRecord(Type)?.Fields.FirstOrDefault(field => field.Location == FieldLocation.Member && field.Wire == segment) is { } field
            ? new ResponsePathResolver(Names.Append(field.Name).ToEquatableArray(), field.Type)
            : null;
}
