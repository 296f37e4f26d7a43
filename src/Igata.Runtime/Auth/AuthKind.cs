namespace Igata.Runtime.Auth;

/// <summary>The forms of <see cref="AuthScheme"/>.</summary>
internal enum AuthKind
{
    None,
    Bearer,
    Basic,
    Header,
    TokenCall,
    Custom,
}
