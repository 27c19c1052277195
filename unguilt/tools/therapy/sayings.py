"""What is said of each place to look and of paying, by the key of its record in `countries/`. Pure."""

from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

PLACES: Final = MappingProxyType(
    {
        "au-better-access": _(
            "Book a longer visit with your GP and ask for a mental health treatment plan. With it, Medicare "
            "pays back part of up to ten talks a year."
        ),
        "au-aps": _("The psychologists’ society has a search by place and by what you want help with."),
        "au-acpa": _("A list of clinical psychologists."),
        "au-gidget": _(
            "Talks with a psychologist without a fee, from pregnancy until a child is one. You need a plan "
            "from your GP."
        ),
        "ca-211": _("Tells you which free services are near you. Private, day and night, many languages."),
        "ca-family-health-team": _(
            "Some doctors’ teams have a counsellor who costs nothing. Ask your doctor or nurse whether yours does."
        ),
        "ca-psychology-today": _("People in private practice. You need no letter from a doctor."),
        "ca-psi": _("Volunteers who tell you who near you knows about the time around birth."),
        "de-116117": _(
            "Ask for a “psychotherapeutische Sprechstunde”. It is a first talk within four weeks at most, paid "
            "by public insurance."
        ),
        "de-kbv": _("The list of those whom public insurance pays."),
        "de-psych-info": _("The list of the therapists’ chambers, also of people outside public insurance."),
        "de-beratung": _("Advice centres help with many troubles, often for free and without a long wait."),
        "es-centro-de-salud": _(
            "Begin with your family doctor, who can pass you on to a psychologist. It is free. The wait can be long."
        ),
        "es-cop": _("Whoever works as a psychologist in Spain has a college number. You may ask for it."),
        "fr-mon-soutien-psy": _(
            "Up to twelve talks a year with a psychologist on the list. You need no letter from a doctor."
        ),
        "fr-cmp": _(
            "Free and open to all. You can call the one for your town yourself; there may be a wait."
        ),
        "fr-ameli": _("The public list of those who work with health insurance."),
        "gb-talking-therapies": _(
            "In England you can refer yourself, without a doctor. In Scotland, Wales and Northern Ireland, ask "
            "your GP."
        ),
        "gb-bacp": _("A register of counsellors and therapists, with a search by place."),
        "gb-ukcp": _("Two registers: psychotherapists, and counsellors with a therapist’s training."),
        "gb-bps": _("A list of psychologists. The law protects their titles."),
        "gb-babcp": _("A list of people who work with thoughts and habits (CBT)."),
        "ie-cipc": _("Up to eight talks, in person, by phone or online. Ask your GP or nurse to refer you."),
        "ie-iacp": _("The largest list of counsellors and therapists in the country."),
        "ie-icp": _("Psychotherapists with several years of training after their degree."),
        "ie-psi": _("The psychologists’ society. Ask it, or them, about a person’s training."),
        "in-tele-manas": _(
            "Free, day and night, in 20 languages. They can pass you on to a psychologist or doctor."
        ),
        "in-dmhp": _("Counselling at health centres in most districts. Ask at the one near you."),
        "in-rci": _(
            "The register of clinical psychologists. You may ask for a person’s number and look it up."
        ),
        "mx-linea-de-la-vida": _("Free, day and night. They listen, and tell you which service is near."),
        "mx-cecosama": _("Community centres for mental health, also for people without social insurance."),
        "mx-unam": _("Free talks by phone for anyone in the country, Monday to Friday by day."),
        "nz-access-and-choice": _(
            "Free talks at many general practices, often soon. Māori, Pacific and youth services take "
            "you without a letter from a doctor."
        ),
        "nz-talkingworks": _("People in private practice. You can choose those who talk online."),
        "nz-nzac": _("The counsellors’ association, with a search."),
        "us-insurer": _("The number on the back of your card. Ask whom they pay and who has a place."),
        "us-samhsa": _(
            "Free and private, day and night, in English and Spanish: who is near, and what it costs."
        ),
        "us-psychology-today": _("The largest list. You can choose insurance, price, language and video."),
        "us-psi": _("People trained for the time around pregnancy, birth and loss."),
        "us-open-path": _("Lower fees for people whose insurance does not pay enough."),
        "us-black-girls": _("Therapists for Black women and girls."),
        "us-latinx": _("Therapists who know Latinx families, many in Spanish and English."),
        "us-nqttcn": _("Therapists of color for queer and trans people."),
    }
)

PAYING: Final = MappingProxyType(
    {
        "au-medicare": _(
            "Medicare pays back a part of up to ten talks in a calendar year, with a plan from a GP."
        ),
        "au-bulk-billing": _(
            "Who “bulk bills” sends the bill to Medicare, and you pay nothing. You may ask."
        ),
        "ca-work-plan": _(
            "Talks in private practice are not paid by the province of Ontario. Health plans through work often "
            "pay a part."
        ),
        "de-krankenkasse": _(
            "Public insurance pays for therapy with those it has approved, after a first talk."
        ),
        "es-public": _("A psychologist of the public health service costs nothing."),
        "fr-mon-soutien-psy-price": _(
            "A talk costs 50 euros. Public insurance pays 30, and most top-up plans pay the other 20."
        ),
        "fr-cmp-free": _("Talks in a CMP cost nothing."),
        "gb-free": _("Mental health care on the NHS is free."),
        "gb-low-cost": _(
            "Charities and training institutes have cheaper talks, with trainees who are looked after."
        ),
        "ie-medical-card": _("With a medical card, up to eight talks are free."),
        "in-public": _("Tele-MANAS and talks at public health centres cost nothing."),
        "mx-insured": _("With IMSS or ISSSTE, ask at your clinic: talks are part of the care."),
        "nz-free": _("These talks are free. A visit to the doctor before may have its usual price."),
        "nz-disability-allowance": _(
            "Work and Income may pay a part through the Disability Allowance, if your doctor signs. Some "
            "practices have a few funded talks: ask."
        ),
        "us-state-office": _(
            "Without insurance, the SAMHSA line names your state’s office and places with a sliding fee or Medicaid."
        ),
        "us-open-path-trainees": _("With Open Path, a talk with someone in training costs 30 dollars."),
    }
)
