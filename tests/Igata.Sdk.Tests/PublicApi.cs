using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Sdk.Tests;

/// <summary>Lists the public API of an assembly, one line for each member, in a stable order.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(string assembly)
    {
        IEnumerable<MetadataReference> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path != assembly)
            .Select(path => MetadataReference.CreateFromFile(path));
        MetadataReference reference = MetadataReference.CreateFromFile(assembly);
        var compilation = CSharpCompilation.Create("Listing", references: [reference, .. platform]);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var listing = new StringBuilder();
        foreach (INamedTypeSymbol type in Types(symbol.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            Append(listing, type);
        }

        return listing.ToString();
    }

    private static void Append(StringBuilder listing, INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        listing.Append(kind).Append(type.ToDisplayString(Format));
        string[] bases = [.. type.Interfaces.Select(face => face.ToDisplayString(Format).Replace("interface ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        listing.Append(bases.Length == 0 ? "" : " : " + string.Join(", ", bases)).Append('\n');
        foreach (string member in type.GetMembers().Where(IsListed).Select(member => member.ToDisplayString(Format)).Order(StringComparer.Ordinal))
        {
            listing.Append("  ").Append(member).Append('\n');
        }

        listing.Append('\n');
    }

    private static bool IsListed(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is not INamedTypeSymbol and not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && !member.IsImplicitlyDeclared;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => [type, .. Types(type)],
        _ => [],
    });
}
