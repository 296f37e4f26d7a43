using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes the errors of a method as responses by status.</summary>
internal sealed class ErrorWriter(ExportContext context, ParameterWriter parameters)
{
    private const int FirstErrorStatus = 400;

    public const string Default = "default";

    /// <summary>Returns the responses, in the order of their statuses.</summary>
    public IEnumerable<(string Status, JsonObject Response)> Write(Method method, MethodExamples examples)
    {
        ErrorShape shape = method.Errors.Own ?? context.Api.Errors;
        ErrorCode[] codes = [.. context.Api.Errors.Codes.Where(code => code.IsDefault || method.Errors.Codes.Contains(code.Code) || method.Absent.Contains(code.Code)).Select(method.Errors.Resolve)];
        foreach (IGrouping<string, ErrorCode> group in codes.GroupBy(GetStatus).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (int.TryParse(group.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status < FirstErrorStatus)
            {
                context.Report.Add(method.Name, $"An error with the status {status} is only in 'x-igata': OpenAPI finds an error by its status.");
                continue;
            }

            yield return (group.Key, Create(Describe([.. group], group.Key), [.. group], shape, method, content => AddExamples(content, examples, group.Key)));
        }

        if ((shape.Body is not null || shape.CodePointers.Count > 0) && !codes.Any(code => GetStatus(code) == Default))
        {
            yield return (Default, Create("An error.", [], shape, method, content => AddExamples(content, examples, Default)));
        }
    }

    private static void AddExamples(JsonObject content, MethodExamples examples, string status) => examples.AddResponse(
        content,
        example => example.Error?.Status?.ToString(CultureInfo.InvariantCulture) == status,
        example => example.Error?.Body is { } body ? JsonNodes.Parse(body) : null);

    private static string GetStatus(ErrorCode code) =>
        code.Status?.ToString(CultureInfo.InvariantCulture)
        ?? ErrorCode.GetStatus(code.Code)?.ToString(CultureInfo.InvariantCulture)
        ?? (ErrorCode.GetClass(code.Code) is not null ? code.Code : Default);

    private JsonObject Create(string description, ErrorCode[] codes, ErrorShape shape, Method method, Action<JsonObject> addExamples)
    {
        var response = new JsonObject { ["description"] = description };
        response.Set("headers", parameters.WriteHeaders(codes.SelectMany(code => code.Headers).DistinctBy(header => header.Wire, StringComparer.OrdinalIgnoreCase), method.Name));
        var content = new JsonObject();
        foreach (string media in codes.Where(code => code.Content is not null).SelectMany(code => code.Content!.Media.Count > 0 ? [.. code.Content.Media] : new[] { "*/*" }).Distinct())
        {
            content[media] = ContentWriter.CreateMedia(JsonNodes.CreateType("string"), _ => { });
        }

        TypeRef[] bodies = [.. codes.Where(code => code.Content is null).Select(code => code.Body ?? shape.Body).OfType<TypeRef>().DefaultIfEmpty(codes.Any(code => code.Content is not null) ? null : shape.Body).OfType<TypeRef>().Distinct()];
        JsonObject? schema = bodies.Length switch
        {
            0 => codes.Any(code => code.Content is not null) ? null : WritePointers(shape),
            1 => context.Schemas.Write(bodies[0], method.Name),
            _ => new JsonObject { ["anyOf"] = JsonNodes.CreateList(bodies.Select(body => context.Schemas.Write(body, method.Name))) },
        };
        if (schema is not null)
        {
            content[context.Api.ContentType] = ContentWriter.CreateMedia(schema, addExamples);
        }

        return response.Set("content", content.Count > 0 ? content : null);
    }

    /// <summary>Describes a body of which only the places of the code and of the message are known.</summary>
    private static JsonObject? WritePointers(ErrorShape shape)
    {
        string[] pointers = [.. shape.CodePointers, .. shape.MessagePointers];
        if (pointers.Length == 0)
        {
            return null;
        }

        JsonObject root = JsonNodes.CreateType("object");
        foreach (string pointer in pointers)
        {
            JsonObject at = root;
            string[] names = [.. pointer.TrimStart('/').Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
            foreach (string name in names)
            {
                if (at["properties"] is not JsonObject properties)
                {
                    at["properties"] = properties = [];
                }

                bool isLast = ReferenceEquals(name, names[^1]);
                if (properties[name] is not JsonObject next)
                {
                    // A code can be a number as well, so its type is not known.
                    properties[name] = next = isLast ? [] : JsonNodes.CreateType("object");
                }

                at = next;
            }
        }

        return root;
    }

    private static string Describe(ErrorCode[] codes, string status)
    {
        if (codes is [var single] && (ErrorCode.GetStatus(single.Code) is not null || ErrorCode.GetClass(single.Code) is not null))
        {
            return Join(Descriptions.Join(single.Docs) ?? StatusTexts.Get(status), single);
        }

        return codes.Length == 1 ? Join($"`{codes[0].Code}`{(Descriptions.Join(codes[0].Docs) is { } text ? ": " + text : "")}", codes[0])
            : string.Join("\n", codes.Select(code => Join($"- `{code.Code}`{(code.Docs.Summary is { } summary ? ": " + summary : "")}", code)));
    }

    private static string Join(string text, ErrorCode code) =>
        text + (code.NeverRetry ? " Another attempt cannot succeed." : "") + (code.RetryAfter is { } header ? $" The header `{header}` says when to try again." : "");
}
