using System.Runtime.CompilerServices;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the errors of an API and of a method.</summary>
internal static class ErrorsBuilder
{
    // One table for each API: all of its methods use it.
    private static readonly ConditionalWeakTable<ErrorShape, Dictionary<string, ErrorCode>> DeclaredCodes = new();

    /// <summary>Returns the C# name of a code.</summary>
    public static string GetName(ErrorCodeSpec code) => code.As?.Value ?? GetDefaultName(code.Code.Value);

    /// <summary>Returns the C# name of a code without <c>as</c>; empty if there is none.</summary>
    public static string GetDefaultName(string code) => ErrorCode.GetClass(code) switch
    {
        4 => "ClientError",
        5 => "ServerError",
        _ => CSharpName.Create(code),
    };

    public static ErrorShape Build(ErrorsSpec errors, NamingScope scope, ShapeBuilder shapes) => BuildShape(errors, "", scope, shapes) with
    {
        Codes = errors.Codes.Select(code => BuildCode(code, GetName(code), new ErrorCode { Code = code.Code.Value, Name = GetName(code) }, scope, shapes)).ToEquatableArray(),
    };

    /// <summary>Binds the errors of a method. A body that is written in place is named after the method and the code.</summary>
    public static MethodErrors BuildMethod(MethodErrorsSpec errors, NamingScope scope, BoundSpec boundSpec, ShapeBuilder shapes)
    {
        Dictionary<string, ErrorCode> declared = DeclaredCodes.GetValue(boundSpec.Header.Errors, static errors => errors.Codes.GroupBy(code => code.Code).ToDictionary(group => group.Key, group => group.First()));
        ErrorShape? own = errors.Own is null ? null : BuildShape(errors.Own, scope.Name, scope, shapes);
        return new MethodErrors
        {
            Codes = errors.Codes.Select(code => code.Code.Value).Where(code => !declared.TryGetValue(code, out ErrorCode? known) || !known.IsDefault).ToEquatableArray(),
            Own = own,
            Changed = errors.Codes.Where(code => code.IsChanged && declared.ContainsKey(code.Code.Value))
                .Select(code => BuildChanged(code, declared[code.Code.Value], own, scope, shapes)).ToEquatableArray(),
        };
    }

    private static ErrorCode BuildChanged(ErrorCodeSpec code, ErrorCode declared, ErrorShape? own, NamingScope scope, ShapeBuilder shapes) =>
        BuildCode(code, scope.Name + declared.Name, own?.Body is null ? declared : declared with { Body = null, Content = null }, scope, shapes);

    private static ErrorShape BuildShape(ErrorsSpec errors, string prefix, NamingScope scope, ShapeBuilder shapes) => new()
    {
        CodePointers = errors.Code.Select(code => HeaderBuilder.ToJsonPointer(code.Value)).ToEquatableArray(),
        CodeHeader = errors.Header?.Value,
        CodeAfter = errors.After?.Value,
        CodeBefore = errors.Before?.Value,
        MessagePointers = errors.Message.Select(message => HeaderBuilder.ToJsonPointer(message.Value)).ToEquatableArray(),
        Body = BuildBody(errors.Body, prefix + "Error", scope, shapes),
        When = errors.When.Select(BuildTest).ToEquatableArray(),
    };

    // A test names a member or a JSON Pointer.
    private static MemberTest BuildTest(TestSpec test) => RulesBuilder.BuildTest(test) with { Member = HeaderBuilder.ToJsonPointer(test.Member.Value) };

    /// <summary>Binds a code. What the spec does not say about it is taken from <paramref name="defaults"/>.</summary>
    private static ErrorCode BuildCode(ErrorCodeSpec code, string name, ErrorCode defaults, NamingScope scope, ShapeBuilder shapes) => defaults with
    {
        Status = code.Status?.Value ?? defaults.Status,
        Docs = new Docs { Summary = code.Docs.Summary ?? defaults.Docs.Summary, Remarks = code.Docs.Remarks ?? defaults.Docs.Remarks },
        Body = code.Body is null ? defaults.Body : BuildBody(code.Body, name, scope, shapes),
        BodyOptional = code.Body?.Optional ?? defaults.BodyOptional,
        Content = code.Body is null ? defaults.Content : code.Body.Content is { } content ? new ErrorContent([.. content.Media.Select(media => media.Value)]) : null,
        Headers = code.Headers is null ? defaults.Headers : shapes.BindFields(code.Headers, scope with { Name = name }, FieldLocation.Header),
        RetryAfter = code.RetryAfter?.Value ?? defaults.RetryAfter,
        NeverRetry = code.NeverRetry || defaults.NeverRetry,
        IsDefault = code.IsDefault || defaults.IsDefault,
    };

    private static TypeRef? BuildBody(BodySpec? body, string name, NamingScope scope, ShapeBuilder shapes) => body is null or { Content: not null } ? null
        : shapes.BindBody(body, scope with { Name = name + "Body", Location = body.Location, IsInlined = body.Fields is null }, []);
}
