"""Whom somebody writes for: domains, names, and the mailboxes that no person stands behind."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

from app.mail import Address, Message
from app.situation.company_domains import AGENCIES, FREEMAIL, RELAYS
from app.situation.letter import Letter

_DOMAIN_WORDS_LISTED = """
    group corp corporation inc hq global holding holdings international europe us usa uk de eu careers career jobs
    job team mail email recruiting recruitment talent gmbh ag ltd llc co company online hire hiring people
"""
_DOMAIN_WORDS = frozenset(_DOMAIN_WORDS_LISTED.split())
_SUFFIX = re.compile(r"(?<=.{4})(?:hq|inc|corp|group|careers|jobs|hiring|recruiting)$")


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()  # reads 100 kB, 60 ms: at the first address, not at import


@lru_cache(maxsize=4096)
def _registrable(domain: str) -> str:
    return _suffixes().privatesuffix(domain.strip(".")) or ""


def company_domain(address: Address) -> str:
    """The registrable domain: `acme.co.uk` for lena@mail.acme.co.uk. Empty when there is none."""
    return _company_of(address.domain)


def _company_of(domain: str) -> str:
    return _registrable(domain) if "." in domain and len(domain) < 256 else ""


def is_freemail(address: Address) -> bool:
    domain = address.domain
    return domain in FREEMAIL or _company_of(domain) in FREEMAIL


def is_relay(address: Address) -> bool:
    """Whether a service writes here in the name of employers: applicant tracking, scheduling, job boards."""
    return company_domain(address) in RELAYS


def is_agency(address: Address) -> bool:
    """Whether the domain is a well-known recruiting agency's."""
    return company_domain(address) in AGENCIES


def shared_domain(address: Address) -> bool:
    """Whether two addresses of this domain say nothing of two colleagues: freemail, relays, no domain at all."""
    return _is_shared(address.domain)


def _is_shared(domain: str) -> bool:
    company = _company_of(domain)
    return not company or company in FREEMAIL or company in RELAYS or domain in FREEMAIL


def same_company(a: Address, b: Address) -> bool:
    """Whether both write for one company: one registrable domain, or one name under several endings."""
    if shared_domain(a) or shared_domain(b):
        return False
    one, other = company_domain(a), company_domain(b)
    if one == other:
        return True
    stem = _stem(one)
    return len(stem) >= 3 and stem == _stem(other)


def _stem(domain: str) -> str:
    """`acme` of acme.com, acme-group.de and acmehq.com."""
    label = domain.partition(".")[0]
    parts = [p for p in label.split("-") if p not in _DOMAIN_WORDS]
    return _SUFFIX.sub("", "".join(parts) or label)


_ROLES_LISTED = """
    job jobs career careers hr recruiting recruiter recruiters recruitment recruit talent talents people hiring info
    hello hi contact kontakt contacto contatto office team admin support help service mail post inbox enquiries
    inquiries applications application apply staffing staff personnel internships interns university campus
    earlycareers humanresources talentacquisition bewerbung bewerbungen karriere personal personalabteilung
    ausbildung recrutement emploi carrieres candidature rh drh empleo empleos rrhh seleccion trabajo vagas lavoro
    selezione carriere risorseumane vacatures werkenbij rekrutacja praca kariera reception frontdesk scheduling
    coordinator accounts feedback privacy legal press sales marketing
"""
_ROLES = frozenset(_ROLES_LISTED.split())
_NO_REPLY = re.compile(
    r"no?t?reply|noreply|donot?reply|dontreply|do?notrespond|noresponse|noresponder|noresponda|naoresponda"
    r"|naoresponder|nonrispondere"
    r"|nepasrepondre|sansreponse|nichtantworten|keineantwort|bitteneinantwort|nietbeantwoorden|nietreageren"
    r"|geenantwoord"
    r"|nieodpowiadac|neodpovidat|svarainte|svarikke|alaspam|mailerdaemon|postmaster|unmonitored|unattended"
    r"|autoreply|autoconfirm"
)
_AUTOMATIC = re.compile(
    r"(?:bounces?|notifications?|notify|automated|automatic|automailer|auto|alerts?|system|systemmessage|robot|bot"
    r"|mailer|daemon)"
)


def role_mailbox(address: Address) -> bool:
    """Whether a function and not a person stands behind the address: jobs@, talent.acquisition@, hr-emea@."""
    local = address.local.partition("+")[0][:64]
    first = re.split(r"[._-]", local, maxsplit=1)[0]
    return first.rstrip("0123456789") in _ROLES or re.sub(r"[._-]", "", local) in _ROLES


def no_reply(address: Address) -> bool:
    """Whether the address announces that nobody reads what is sent there, in any of the usual languages."""
    local = address.local[:128]
    parts = re.split(r"[._+=-]", local if local.isascii() else local.translate(_PLAIN))[:8]
    joined = "".join(parts)
    if _NO_REPLY.search(joined):
        starts = {sum(map(len, parts[:n])) for n in range(len(parts))}
        if any(m.start() in starts or m.end() == len(joined) for m in _NO_REPLY.finditer(joined)):
            return True
    return any(_AUTOMATIC.fullmatch(part) for part in parts[:3])


_PLAIN = str.maketrans("äöüéèàãçíóñ", "aoueeaacion")

_TEAM = (
    r"(?:hiring|recruiting|recruitment|recruiters?|talent|talent acquisition|people|people & culture|hr"
    r"|human resources|careers?|jobs?|team|notifications?"
    r"|no-?reply|university|campus|staffing|interview|scheduling|workday|support|karriere|bewerbung"
    r"|personalabteilung|recrutement)"
)
_VIA = re.compile(r"(?<!\s)\s*+(?:\(?\bvia\b.{0,40}|\|.{0,60}|\(.{0,40}\))$", re.IGNORECASE)
_TEAM_TAIL = re.compile(rf"(?<!\s)(?:\s++(?:&|and|at|-|–)?\s?{_TEAM}){{1,5}}$", re.IGNORECASE)
_TEAM_AT = re.compile(rf"^(?:the\s)?(?:{_TEAM}\s){{1,4}}(?:at|of|@|from|for|-|–)\s(.{{2,60}})$", re.IGNORECASE)
_PERSON_AT = re.compile(r"^.{1,40}?(?:\s(?:at|from|von|bei|de|@)\s|,\s)(.{2,60})$")
_NAME = r"((?-i:[A-Z0-9][\w&'’.+-]*)(?:[ ](?:(?-i:[A-Z0-9&][\w&'’.+-]*)|of|and|de|für|the)){0,4})"
_SUBJECT = re.compile(
    rf"\b(?:appl(?:ication|ying|ied)|candidature|bewerbung|interest|interview|conversation|offer|position|role"
    rf"|opportunity|sollicitatie|candidatura)\b"
    rf"(?:[ ][^|:]{{0,60}}?)??[ ](?:to|at|with|in|from|@|bei|chez|bij|en"
    rf"|presso)[ ](?:join(?:ing)?[ ])?(?:the[ ])?{_NAME}",
    re.IGNORECASE,
)
_AT = re.compile(rf"[ ]at[ ](?:the[ ])?{_NAME}[!.]?$", re.IGNORECASE)
_NOT_A_NAME = re.compile(
    r"(?:the|our|your|a|an|this|us|you|hr|team|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
    r"|february|march|april|may|june|july"
    r"|august|september|october|november|december|re|software|senior|junior|data|product|remote|person|reply"
    r"|application|\d[\d./:-]*)\b(?!\w)",
    re.IGNORECASE,
)


def company_name(letters: Sequence[Letter], me: frozenset[str]) -> str | None:
    """The company behind a correspondence: of the people who write from a domain of their own, else what an
    applicant-tracking service says of its client in the sender's name or the subject. None when nothing tells.
    """
    messages = [x.message for x in letters]
    companies: Counter[str] = Counter()
    for domain, count in Counter(a.domain for m in messages for a in _others(m, me)).items():
        company = _company_of(domain)
        if company not in AGENCIES and not _is_shared(domain):
            companies[company] += count
    if companies:
        return _spelt(companies.most_common(1)[0][0], messages)
    for message in reversed(messages):
        found = _of_relay(message, me)
        if found:
            return found
    agency = next((company_domain(a) for m in messages for a in _others(m, me) if is_agency(a)), None)
    return _spelt(agency, messages) if agency else None


def names_of(messages: Iterable[Message], people: Iterable[Address]) -> tuple[str, ...]:
    """Names of the companies that wrote `messages`, without those of `people`, each once, in order."""
    own = {_stem(company_domain(a)) for a in people if not shared_domain(a)}
    by_domain: dict[str, list[Message]] = {}
    found: dict[str, None] = {}
    for message in messages:
        sender = message.sender
        if sender is None or is_freemail(sender):
            continue
        if is_relay(sender):
            if name := _of_relay(message, frozenset()):
                found.setdefault(name)
        elif (domain := company_domain(sender)) and _stem(domain) not in own:
            by_domain.setdefault(domain, []).append(message)
    found.update((_spelt(domain, sent), None) for domain, sent in by_domain.items())
    return tuple(name for name in found if name.lower().replace(" ", "") not in own)


def _others(message: Message, me: frozenset[str]) -> Iterator[Address]:
    """Who wrote to the user, or whom the user wrote to."""
    sender = message.sender
    if sender is not None and sender.key not in me:
        yield sender
    else:
        yield from (a for a in message.recipients if a.key not in me)


def _spelt(domain: str, messages: Sequence[Message]) -> str:
    """The company's name as its people spell it ("JPMorgan Chase" for jpmorganchase.com), else made of its domain."""
    label = domain.partition(".")[0]
    squeezed = label.replace("-", "")
    for message in list(reversed(messages))[:6]:
        sender = message.sender.name if message.sender else ""
        for text in (sender, message.subject, (message.text or "")[-600:]):
            if found := _spelling(text, squeezed):
                return found
    return " ".join(p.capitalize() for p in label.split("-") if p)


def _spelling(text: str, squeezed: str) -> str | None:
    """The words of `text`, the first with a capital, that make `squeezed` when run together."""
    initial = squeezed[:1].upper()
    if initial not in text:
        return None
    words = text[:600].split()
    for first, word in enumerate(words):
        if initial not in word or not word.strip(_AROUND).startswith(initial):
            continue
        run = ""
        for last in range(first, min(first + 5, len(words))):
            run += _plain_word(words[last])
            if run == squeezed:
                return " ".join(words[first : last + 1]).strip(_AROUND)
            if not run or not squeezed.startswith(run):
                break
    return None


_AROUND = " .,;:!?()[]|<>\"'*-–_\n"


def _plain_word(word: str) -> str:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return low if low.isalnum() else "".join(c for c in low if c.isalnum())


def _of_relay(message: Message, me: frozenset[str]) -> str | None:
    """The employer that a service names: in the sender's name, in the subject, or in the address."""
    sender = message.sender
    if sender is None or sender.key in me or not is_relay(sender):
        return None
    return _of_display(sender.name[:120]) or _of_subject(message.subject[:200]) or _of_address(sender)


def _of_display(name: str) -> str | None:
    bare = _VIA.sub("", name.strip().strip('"')).strip()
    if found := _TEAM_AT.match(bare):
        return _clean(found[1])
    cut = _TEAM_TAIL.sub("", bare).strip()
    if found := _PERSON_AT.match(cut):
        return _clean(found[1])
    if cut == bare and not name.lower().rstrip().endswith(("careers", "jobs")):
        # Nothing says whether this is a person or a company: "Lena Vogt", "Acme".
        return None if " " in bare or "@" in bare else _clean(bare)
    return _clean(cut)


def _of_subject(subject: str) -> str | None:
    found = (_AT.search(subject) if " at " in subject else None) or _SUBJECT.search(subject)
    return _clean(found[1]) if found else None


def _of_address(address: Address) -> str | None:
    """Workday writes as intel@myworkday.com, others as someone@acme.recruitee.com."""
    relay = company_domain(address)
    label = address.domain.removesuffix(relay).rstrip(".").rpartition(".")[2]
    if label and label not in _HOSTS:
        return _clean(" ".join(p.capitalize() for p in label.split("-") if p))
    if relay in {"myworkday.com", "successfactors.com"} and not no_reply(address) and not role_mailbox(address):
        return _clean(address.local.capitalize())
    return None


_HOSTS_LISTED = """
    us eu mail hire jobs email e www app candidates notifications notification talent m em smtp reply messages ats
    bounce uk de ca
"""
_HOSTS = frozenset(_HOSTS_LISTED.split())


def _clean(name: str) -> str | None:
    name = re.sub(r"(?<![!?.,:;\s-])(?:[!?.,:;\s-]|\b(?:has|was|is|team)\b)++$", "", name.strip(" \"'-–|!,.:;"))
    if len(name) < 2 or _NOT_A_NAME.match(name) or f"{name.lower().replace(' ', '')}" in _SERVICES or "@" in name:
        return None
    return name


_SERVICES = frozenset(d.partition(".")[0] for d in RELAYS) | {
    "linkedin",
    "indeed",
    "workday",
    "greenhouse",
    "lever",
    "ashby",
    "noreply",
}
