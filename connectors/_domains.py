"""Whose domain an address lies in: a company's own, or one that strangers share."""

from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

_FREEMAIL = """
126.com 163.com aim.com aol.com bol.com.br bt.com btinternet.com comcast.net duck.com fastmail.com
fastmail.fm free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com
hotmail.co.uk hotmail.com hotmail.de hotmail.fr hotmail.it icloud.com inbox.lv interia.pl
laposte.net libero.it live.co.uk live.com live.de live.fr mac.com mail.com mail.ru mailbox.org
me.com msn.com naver.com o2.pl onet.pl orange.fr outlook.com outlook.de outlook.es outlook.fr pm.me
posteo.de proton.me protonmail.ch protonmail.com qq.com rediffmail.com rocketmail.com seznam.cz
sfr.fr sina.com t-online.de tuta.com tutanota.com ukr.net uol.com.br wanadoo.fr web.de wp.pl
yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.es
yahoo.fr yahoo.it yandex.com yandex.ru ymail.com zoho.com zohomail.com
"""
_HIRING_PLATFORMS = """
applytojob.com ashbyhq.com bamboohr.com breezy.hr calendly.com dover.com gem.com glassdoor.com
goodtime.io greenhouse-mail.io greenhouse.io hackerrank.com hirevue.com icims.com indeed.com
indeedemail.com jobvite.com lever.co linkedin.com monster.com myworkday.com oraclecloud.com
paylocity.com personio.de recruitee.com rippling.com smartrecruiters.com stepstone.de
successfactors.com taleo.net teamtailor-mail.com teamtailor.com wellfound.com workable.com
workablemail.com xing.com ziprecruiter.com
"""

FREEMAIL = frozenset(_FREEMAIL.split())
"""Where anybody may have a mailbox: two people there are not colleagues."""

HIRING_PLATFORMS = frozenset(_HIRING_PLATFORMS.split())
"""Services that write in the name of many employers: two senders there are not colleagues either."""

_GMAIL = frozenset({"gmail.com", "googlemail.com"})


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def company(domain: str) -> str:
    """The registrable domain that colleagues share (`mail.acme.co.uk` → `acme.co.uk`).

    Empty for freemail, hiring platforms, bare host names and public suffixes: there nobody is a colleague.
    """
    registrable: str = _suffixes().privatesuffix(domain.strip(".").lower()) or ""
    return "" if registrable in FREEMAIL or registrable in HIRING_PLATFORMS else registrable


def mailbox_key(email: str) -> str:
    """What two spellings of one mailbox share: lower case, at freemail no `+tag`, at Gmail no dots.

    Elsewhere the tag stays: at hiring platforms it tells two conversations apart.
    """
    local, at, domain = email.strip().lower().rpartition("@")
    if not at or domain not in FREEMAIL:
        return email.strip().lower()
    bare = local.partition("+")[0] or local
    if domain in _GMAIL:
        return f"{bare.replace('.', '') or bare}@gmail.com"
    return f"{bare}@{domain}"
