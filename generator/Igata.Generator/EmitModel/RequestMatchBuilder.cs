using System.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the expression with which a server distinguishes methods that share their verb and their path.</summary>
internal static class RequestMatchBuilder
{
    private static readonly ConditionalWeakTable<Api, ILookup<string, string>> Routes = new();

    /// <summary>Returns whether another method has the same verb and path.</summary>
    public static bool IsShared(Api api, Method method) =>
        method.Http is not null && Routes.GetValue(api, static api => api.Methods.Where(method => method.Http is not null).ToLookup(GetRoute, method => method.Name))[GetRoute(method)].Any(name => name != method.Name);

    // No part contains a line break.
    private static string GetRoute(Method method) => $"{method.Http!.Verb}\n{method.Endpoint}\n{GetShape(method.Http.Path)}";

    public static string Build(Api api, Method method, TypeMap types)
    {
        RouteTraits traits = RouteTraits.Create(method, api.ContentType, types.Find);
        string[] properties =
        [
            .. FormatTexts("Produces", traits.Produces),
            .. FormatTexts("Consumes", traits.Consumes),
            .. traits.IsBodyOptional ? ["IsBodyOptional = true"] : Array.Empty<string>(),
            .. FormatList("Constants", traits.Constants.Select(FormatConstant)),
            .. FormatList("Segments", traits.Segments.Select(segment => FormatSegment(segment, types))),
        ];
        return properties.Length == 0 ? "new RequestMatch()" : $"new RequestMatch {{ {Layout.JoinList(properties)} }}";
    }

    // The names of parameters do not matter.
    private static string GetShape(string path)
    {
        var shape = new System.Text.StringBuilder();
        bool isInside = false;
        foreach (char c in path)
        {
            isInside = c == '{' || (isInside && c != '}');
            if (!isInside)
            {
                shape.Append(c);
            }
        }

        return shape.ToString();
    }

    private static string FormatConstant(RouteConstant constant)
    {
        string json = constant.Value.Kind == JsonKind.String ? JsonStringLiteral.Quote(constant.Value.Text) : constant.Value.Text;
        return $"new RequestConstant(RequestPlace.{GetPlace(constant)}, {Literal.Create(constant.Wire)}, {Literal.Create(json)}, isRequired: {(constant.IsRequired ? "true" : "false")})";
    }

    private static string GetPlace(RouteConstant constant) =>
        constant.Location is FieldLocation.Query ? "Query" : constant.Location is FieldLocation.Header ? "Headers" : "Body";

    private static string FormatSegment(Field segment, TypeMap types)
    {
        string name = Literal.Create(segment.Wire);
        if (segment.Type is ScalarType { Kind: ScalarKind.String, Limits.Pattern: { } pattern })
        {
            return $"new RequestSegment({name}, new TextPattern({Layout.JoinList(pattern.NormalForm.Select(Literal.Create))}))";
        }

        CsType type = types.Map(segment.Type);
        return $"RequestSegment.OfType({name}, {type.Reader}, {type.Form})";
    }

    private static IEnumerable<string> FormatTexts(string property, IEnumerable<string> texts) => FormatList(property, texts.Select(Literal.Create));

    private static string[] FormatList(string property, IEnumerable<string> items) => items.Any() ? [$"{property} = [{Layout.JoinList(items)}]"] : [];
}
