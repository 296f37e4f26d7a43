using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Replaces the name of a record in <c>path</c>, <c>query</c>, <c>headers</c> and <c>form</c> by its members, as if they were written
/// in place.
/// </summary>
internal sealed class SectionRecords(BoundSpec boundSpec)
{
    private readonly IncludeResolver _includes = new(boundSpec);

    private HashSet<SourceLocation> _fields = [];

    public void ExpandHeader()
    {
        if (boundSpec.Spec.Api is { } api)
        {
            boundSpec.Spec.Api = api with
            {
                Path = Expand(api.Path, null),
                Query = Expand(api.Query, null),
                Headers = Expand(api.Headers, null),
                Errors = api.Errors with { Codes = [.. api.Errors.Codes.Select(Expand)] },
            };
        }

        boundSpec.SectionFields.UnionWith(_fields);
    }

    /// <summary>Expands the methods and the webhooks of a file.</summary>
    public BoundFile Expand(FileSpec file)
    {
        _fields = [];
        return new BoundFile
        {
            Spec = file,
            Methods = [.. file.Methods.Select(Expand)],
            Webhooks = [.. file.Webhooks.Select(webhook => webhook with { Call = Expand(webhook.Call) })],
            SectionFields = _fields,
        };
    }

    private MethodSpec Expand(MethodSpec method)
    {
        if (!HasRecords(method))
        {
            return method;
        }

        // The rules of a record apply to the request. Those of a response are not checked.
        List<RuleSpec> rules = [.. method.Rules];
        RestSpec rest = method.Rest with
        {
            Path = Expand(method.Rest.Path, rules),
            Query = Expand(method.Rest.Query, rules),
            Headers = Expand(method.Rest.Headers, rules),
            Bodies = [.. method.Rest.Bodies.Select(body => ExpandForm(body, rules))],
            Responses = [.. method.Rest.Responses.Select(response => response with { Headers = Expand(response.Headers, null) })],
        };
        return method with { Rest = rest, Rules = rules, Errors = method.Errors with { Codes = [.. method.Errors.Codes.Select(Expand)] } };
    }

    /// <summary>Returns whether a part of a method can name a record. Most methods have none, and stay as they are.</summary>
    private static bool HasRecords(MethodSpec method) =>
        method.Rest is { Path.Record: not null } or { Query.Record: not null } or { Headers.Record: not null }
        || method.Rest.Bodies.Any(body => body.Keyword.Value == "form")
        || method.Rest.Responses.Any(response => response.Headers?.Record is not null)
        || method.Errors.Codes.Any(code => code.Headers?.Record is not null);

    private ErrorCodeSpec Expand(ErrorCodeSpec code) => code with { Headers = Expand(code.Headers, null) };

    private FieldsSpec? Expand(FieldsSpec? section, List<RuleSpec>? rules) =>
        section?.Record is not { } record || _includes.ResolveRecord(record) is not { } members ? section : Add(members, section.Location, rules);

    /// <summary>Expands a form whose type is a record; a map is a form as a whole.</summary>
    private BodySpec ExpandForm(BodySpec body, List<RuleSpec> rules) =>
        body is { Keyword.Value: "form", Type: NameExpr form } && _includes.IsRecord(form.Name) && _includes.ResolveRecord(new Located<string>(form.Name, form.Location)) is { } members
            ? body with { Type = null, Fields = Add(members, body.Location, rules) }
            : body;

    private FieldsSpec Add(IncludedMembers members, SourceLocation location, List<RuleSpec>? rules)
    {
        rules?.AddRange(members.Rules);
        _fields.UnionWith(members.Fields.Fields.Select(field => field.Wire.Location));
        return new FieldsSpec(members.Fields.Fields, location);
    }
}
