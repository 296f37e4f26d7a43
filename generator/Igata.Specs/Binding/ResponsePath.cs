using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>A location in a response: the properties that lead to it, and its type.</summary>
internal sealed record ResponsePath(EquatableArray<string> Names, TypeRef Type)
{
    /// <summary>Whether the value is marked as secret, or is inside a value that is.</summary>
    public bool IsSecret { get; private init; } = IsMarked(Type);

    /// <param name="path">A header, a member, or a JSON Pointer into the body.</param>
    /// <param name="response">The response of a method.</param>
    /// <param name="boundSpec">The bound spec.</param>
    public static ResponsePath? Find(string path, TypeRef? response, BoundSpec boundSpec)
    {
        if (response is null)
        {
            return null;
        }

        EquatableArray<Field> parts = boundSpec.FindRecord(response)?.Fields ?? [];
        bool pointer = path.StartsWith("/", StringComparison.Ordinal);
        Field? header = parts.FirstOrDefault(part => part is { Location: FieldLocation.Header, IsFamily: false } && string.Equals(part.Wire, path, StringComparison.OrdinalIgnoreCase));
        if (header is not null && !pointer)
        {
            return new ResponsePath([header.Name], header.Type);
        }

        Field? body = parts.FirstOrDefault(part => part.Location == FieldLocation.Body);
        ResponsePath? current = body is null ? new ResponsePath([], response) : new ResponsePath([body.Name], body.Type);
        return Resolve(current, GetSegments(HeaderBuilder.ToJsonPointer(path)), boundSpec);
    }

    /// <summary>Finds a member of a parameter that is nested, such as <c>page[number]</c> in a query.</summary>
    /// <param name="pointer">A JSON Pointer whose first part is the name of the parameter.</param>
    /// <param name="request">The request of a method.</param>
    /// <param name="boundSpec">The bound spec.</param>
    public static ResponsePath? FindInParameter(string pointer, TypeRef? request, BoundSpec boundSpec)
    {
        string[] segments = [.. GetSegments(pointer)];
        Field? parameter = boundSpec.FindRecord(request)?.Fields.FirstOrDefault(field => field is { Location: FieldLocation.Query or FieldLocation.Form, IsFamily: false } && field.Wire == segments[0]);
        return parameter is null ? null : Resolve(new ResponsePath([parameter.Name], parameter.Type), segments.Skip(1), boundSpec);
    }

    private static IEnumerable<string> GetSegments(string pointer) => pointer.Split('/').Skip(1).Select(static segment => segment.Replace("~1", "/").Replace("~0", "~"));

    private static ResponsePath? Resolve(ResponsePath? start, IEnumerable<string> segments, BoundSpec boundSpec) =>
        segments.Aggregate(start, (current, segment) => current?.Resolve(segment, boundSpec));

    /// <summary>Finds the body: the response itself, or the part of it that is the body.</summary>
    public static ResponsePath? FindBody(TypeRef? response, BoundSpec boundSpec) =>
        response is null ? null
        : boundSpec.FindRecord(response)?.Fields.FirstOrDefault(part => part.Location == FieldLocation.Body) is { } body ? new ResponsePath([body.Name], body.Type)
        : new ResponsePath([], response);

    private ResponsePath? Resolve(string segment, BoundSpec boundSpec) =>
        boundSpec.FindRecord(Type)?.Fields.FirstOrDefault(field => field is { Location: FieldLocation.Member, IsFamily: false } && field.Wire == segment) is { } field
            ? new ResponsePath(Names.Append(field.Name).ToEquatableArray(), field.Type) { IsSecret = IsSecret || IsMarked(field.Type) }
            : null;

    private static bool IsMarked(TypeRef type) => TypeRefExtensions.Unwrap(type) is SecretType or ScalarType { Secret: true };
}
